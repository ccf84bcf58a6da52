import { expect, test } from "vitest";
import { pathsByWalk, readTree } from "./tree.ts";

test("readTree() finds this file, its text and its manifest", () => {
  const { paths, texts, manifests } = readTree();
  expect(paths).toContain("packages/house/src/tree.test.ts");
  expect(texts.get("packages/house/src/tree.test.ts")).toContain("readTree() finds this file");
  expect(manifests.get("packages/house")?.name).toBe("@assay/house");
  expect(manifests.get("seeds")?.name).toBe("@assay/seeds");
});

test("pathsByWalk() finds this file, and nothing that was installed or built", () => {
  const paths = pathsByWalk();
  expect(paths).toContain("packages/house/src/tree.test.ts");
  expect(paths.filter((path) => /(?:^|\/)(?:\.git|node_modules|dist)\//.test(path))).toEqual([]);
});
