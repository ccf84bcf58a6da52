/** What is sent: renderings of the letter model, which the projection makes from the record. */

export { renderMarkdown } from "./markdown.ts";
