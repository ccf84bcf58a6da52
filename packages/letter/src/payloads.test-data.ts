/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";

/** Each of them would run or load something where it came to stand unescaped; `hit` is looked for afterwards. */
export const ours: readonly string[] = [
  // Between tags
  "<script>window.hit = 1</script>",
  "</title><script>window.hit = 1</script>",
  "</style><script>window.hit = 1</script>",
  "--><script>window.hit = 1</script><!--",
  "]]><script>window.hit = 1</script>",
  "<img src=x onerror=window.hit=1>",
  "<IMG SRC=x OnError=window.hit=1//",
  "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
  "<details open ontoggle=window.hit=1>",
  "<input autofocus onfocus=window.hit=1>",
  "<base href='http://evil.invalid/'>",
  "<meta http-equiv=refresh content='0;url=http://evil.invalid/'>",
  "<link rel=stylesheet href=http://evil.invalid/a.css>",
  "<object data='data:text/html,<script>parent.hit=1</script>'></object>",
  "<form action=http://evil.invalid/><button>Go",
  "<template><script>window.hit = 1</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=window.hit=1>'>",
  "&lt;script&gt;window.hit = 1&lt;/script&gt;",
  "&#60;script&#62;window.hit = 1&#60;/script&#62;",
  "\u{FF1C}script\u{FF1E}window.hit = 1\u{FF1C}/script\u{FF1E}",
  // In an attribute
  '" onmouseover="window.hit=1" x="',
  "' onmouseover='window.hit=1' x='",
  "` onmouseover=`window.hit=1",
  '" autofocus onfocus="window.hit=1',
  '"><script>window.hit = 1</script>',
  "x onload=window.hit=1",
  '" style="background:url(http://evil.invalid/)',
  // As an address
  "javascript:window.hit=1",
  "JaVaScRiPt:window.hit=1",
  "java\tscript:window.hit=1",
  "data:text/html,<script>window.hit = 1</script>",
  "[x](javascript:window.hit=1)",
  "![x](http://evil.invalid/a.png)",
  '[x]: http://evil.invalid/ "x"',
  "<http://evil.invalid/>",
  "<javascript:window.hit=1>",
  "http://evil.invalid/ and https://evil.invalid/",
  "www.evil.invalid and a@evil.invalid and mailto:a@evil.invalid",
  // In CSS
  '"; } body { background: url(http://evil.invalid/) } @page { content: "',
  "} @import 'http://evil.invalid/a.css'; {",
  "\\22 ; } * { display: none } \\7b ",
  "</style><style>@import 'http://evil.invalid/a.css'</style>",
  "/* */ expression(window.hit=1)",
  "\\",
  "\\0022 \\00003c/style>",
  // In SVG and MathML
  "<svg onload=window.hit=1>",
  "<svg><script>window.hit = 1</script></svg>",
  "<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
  "<svg><a xlink:href='javascript:window.hit=1'><text y=9>x</text></a></svg>",
  "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>parent.hit=1</script></svg>#x'/></svg>",
  "<svg></p><style><a id='</style><img src=x onerror=window.hit=1>'>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=window.hit=1&gt;'>",
  // In Markdown and in XML
  "# heading\n- item\n1. one\n> quote\n```\ncode",
  "| a | b |\n| --- | --- |\n| c | d |",
  "---\n===\n***",
  "**bold** _italic_ ~~gone~~ `code` \\* <!-- x -->",
  "1) one",
  "+ one",
  "[^1] [^1]: x",
  "{hit} {name} {digest} {__proto__} {constructor}",
  "</w:t></w:r></w:p><w:p><w:r><w:t>x",
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>&e;',
  "<?xml version='1.0'?>",
  "$&$1$`$'$$",
  "__proto__",
  "\u{202E}reversed\u{202C} \u{200B}\u{FEFF}\u{2028}\u{2029}",
  "half \uD83D of a pair, \0 nothing, \u{1B}[31m red",
];

/** The published collection, where its folder lies beside the repository; says how many cases are left out where not. */
function published(): readonly string[] {
  const file = new URL("../../../../shared/data/vectors/naughty-strings.json", import.meta.url);
  if (!existsSync(file)) {
    console.info("Left out 515 cases of naughty-strings.json: they do not lie beside the repository.");
    return [];
  }
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly strings: readonly string[] }).strings;
}

/** Texts that users may give. A letter shows each as itself. */
export const payloads: readonly string[] = [...ours, ...published()];
