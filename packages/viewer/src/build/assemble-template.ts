import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { startScript } from "./start-script.ts";

/** The page without a record: a document with a place for its title, for what it says without its script, and for its data. */
export function assembleTemplate(code: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(startScript)} ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const packed = gzipSync(code, { level: 9 }).toString("base64");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Assay">
<title>%title%</title>
<style>${style}</style>
</head>
<body>
<div id="page"><main class="unopened"><h1>%title%</h1><p>%unopened%</p></main></div>
<script type="application/json" id="record">%record%</script>
<script type="text/plain" id="code">
${packed}
</script>
<script>${startScript}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
