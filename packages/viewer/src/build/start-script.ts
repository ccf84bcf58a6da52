/**
 * The script that starts the page: it unpacks the code beside it and runs it. Both are named by their hash in the page's
 * policy, so that no other code runs, and code that was edited does not either.
 *
 * Validation by generated code is switched off first: the policy forbids it, and would report the attempt.
 */
export const startScript: string = [
  "globalThis.__zod_globalConfig={jitless:true};",
  "(async()=>{",
  'const packed=Uint8Array.from(atob(document.getElementById("code").textContent.trim()),(sign)=>sign.charCodeAt(0));',
  'const unpacked=new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));',
  'const script=document.createElement("script");',
  "script.textContent=await new Response(unpacked).text();",
  "document.head.append(script);",
  "})();",
].join("\n");
