import type { Process } from "@assay/rules";
import type { Apa2007Names } from "./names.ts";

/**
 * An assumption from end to end: the handbook of 2007 was seen by its list of contents only, which puts the drafting of
 * the letter before quality assurance and that before representations. Roles, the one round and who may not do both are
 * ours; the reasons are those that reviews of grades elsewhere give.
 *
 * The addressee is the person of the assessed body to whom the letter is addressed, and acts in nothing.
 */
export const assumedProcess: Process<Apa2007Names> = {
  roles: ["inspector", "moderator", "lead", "issuer", "addressee"],
  acts: {
    record: ["inspector", "lead"],
    propose: ["inspector", "lead"],
    settle: ["moderator", "lead"],
    write: ["inspector", "lead"],
    signOff: ["lead"],
    determine: ["lead"],
    issue: ["issuer"],
    reopen: ["lead"],
  },
  rounds: [{ id: "consistency", by: "moderator", which: "all" }],
  separation: [
    ["propose", "moderate"],
    ["moderate", "issue"],
    ["propose", "issue"],
  ],
  reasons: [
    { code: "evidence-not-considered", says: "Evidence was not considered." },
    { code: "evidence-misread", says: "Evidence was misread." },
    {
      code: "descriptor-misapplied",
      says: "A descriptor was misapplied; the sentence beside the grade names it.",
    },
    { code: "rule-or-limiter-overlooked", says: "A rule or a limiter was overlooked." },
    { code: "new-evidence", says: "There is new evidence." },
    { code: "transfer-error", says: "A grade was carried over wrongly." },
    { code: "consistency-with-other-assessments", says: "Like cases were graded otherwise elsewhere." },
    { code: "factual-inaccuracy-accepted", says: "The assessed body showed a factual inaccuracy." },
    { code: "conflict-of-interest", says: "The grade came from a person with a conflict of interest." },
    { code: "no-change", says: "The proposed grade is upheld." },
  ],
  issue: { requires: ["all-settled", "overall-permitted", "departures-reasoned"] },
};
