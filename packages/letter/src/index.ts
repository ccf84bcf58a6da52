/** What is sent: the letter page, which the projection makes from the record, written in one of three formats. */

export { renderMarkdown } from "./markdown.ts";
export { renderHtml } from "./html.ts";
export { renderDocx } from "./docx.ts";

// What a letter says where the plan of its framework is silent
export { houseVersion, houseWordings } from "./house-wordings.ts";
