import { expect, test } from "vitest";
import { northmere, sealedTrees } from "./histories.test-data.ts";
import { leicestershire, pages } from "./page.test-data.ts";
import { recordOf } from "./record.test-data.ts";

const { open } = pages();

/** The moderation of the trees done by whoever proposed them, in a history that was taken in as it was. */
const overstepped = await recordOf([
  {
    ...northmere(),
    told: northmere().told.map((each, index) =>
      index === 13 ? { ...each, by: "inspector-1", provenance: "documented" } : each,
    ),
  },
]);

test("an event that a new act could not have been is flagged where it is told, in its trail and under procedure", async () => {
  const { page, close, go } = await open({ ndjson: overstepped, fragment: "#at=r14" });
  const flag = page.locator(".step .flag", { hasText: "moderator was proposer" });
  await flag.waitFor();
  expect(await flag.textContent()).toMatch(
    /Flagged: moderator was proposer.*had a part in proposing.*“Trees”/s,
  );
  expect(await page.locator('.event[data-place="14"] .tag.flagged').textContent()).toBe("flagged");
  expect(await page.locator('.event[data-place="13"] .tag.flagged').count()).toBe(0);
  await go("#at=r23&view=how&judgement=trees");
  expect(await page.locator(".trail .flag").count()).toBeGreaterThan(0);
  expect(
    await page
      .locator(".trail > li", { has: page.locator(".flag") })
      .first()
      .textContent(),
  ).toMatch(/Moderated: lowered.*Flagged: moderator was proposer/s);
  await go("#at=r23&view=trail");
  expect(await page.locator(".trail .flag").count()).toBeGreaterThan(0);
  await go("#at=r23&view=procedure");
  const listed = page.locator(".flags li");
  expect((await listed.allTextContents()).join(" ")).toMatch(/r14.*moderator was proposer/s);
  // What happened later is not flagged yet.
  await go("#at=r13&view=procedure");
  await expect.poll(() => page.textContent(".flags")).not.toContain("r14");
  expect(await page.textContent(".flags")).toContain("r10");
  await close();
});

test("a record without a flag says under procedure that there is none", async () => {
  const { page, close } = await open({ ndjson: leicestershire(), fragment: "#view=procedure" });
  await page.locator(".flags").waitFor();
  expect(await page.textContent(".flags")).toMatch(/No event up to r285 is flagged/);
  expect(await page.locator(".flag").count()).toBe(0);
  await close();
});

test("a grade that was sealed at the time is marked so until both were opened, and the page says that it shows it", async () => {
  const { page, close, go } = await open({ ndjson: await recordOf([sealedTrees()]), fragment: "#at=r10" });
  expect(await page.textContent(".whole-record")).toMatch(
    /whole record, with grades that were sealed at the time/,
  );
  const row = (title: string): Promise<string | null> =>
    page.locator(".board tbody tr", { hasText: title }).first().textContent();
  expect(await row("Trees")).toContain("sealed until r12");
  expect(await row("Paths")).not.toContain("sealed");
  await go("#at=r9");
  expect(await page.textContent(".step")).toMatch(/sealed until r12/);
  await go("#at=r9&view=how&judgement=trees");
  expect(await page.textContent(".chosen-grade")).toContain("sealed until r12");
  await go("#at=r12");
  expect(await row("Trees")).not.toContain("sealed until");
  await close();
});

test("a grade that is sealed to the end of the record is marked so, and a record that seals nothing says nothing of it", async () => {
  const { told, ...stream } = sealedTrees();
  const sealed = await open({ ndjson: await recordOf([{ ...stream, told: told.slice(0, 11) }]) });
  expect(await sealed.page.textContent(".board")).toContain("sealed: not opened in this record");
  await sealed.close();
  const plain = await open({ ndjson: await recordOf([northmere()]) });
  expect(await plain.page.locator(".whole-record").count()).toBe(0);
  await plain.close();
});
