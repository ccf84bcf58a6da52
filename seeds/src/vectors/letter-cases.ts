import { type ActCases, byService, opened, underWay, type Refused } from "./acts.ts";
import * as act from "./happenings.ts";

/** The SHA-256 of a draft that says `{}`. */
const ofBraces = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
const { because, digest, template } = act;
const assessment = "quay";

/** Drafts, and the body's right to challenge them. */
export const representationCases: readonly ActCases[] = [
  {
    framework: "harbours@plain",
    after: "narrated",
    actor: "sam",
    command: {
      type: "DraftLetter",
      assessment,
      id: "d1",
      content: "{}",
      digest: ofBraces,
      template,
      restsOn: 15,
    },
    accepted: "LetterDrafted",
    refused: [
      ...underWay("sam"),
      ["DraftAlreadyKept", { after: "drafted" }],
      ["ChangedSinceSeen", { command: { restsOn: 14 } }],
      ["GradesUnrevealed", { framework: "harbours@twice", after: "rated", command: { restsOn: 6 } }],
      ["TemplateDiffers", { command: { template: { ...template, version: 2 } } }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "drafted",
    actor: "wyn",
    command: {
      type: "ReceiveRepresentation",
      assessment,
      id: "r1",
      nature: "challenge",
      from: "The harbour",
      on: "2031-03-10",
      judgements: ["safety"],
    },
    accepted: "RepresentationReceived",
    refused: [
      ...underWay("wyn"),
      ["RepresentationAlreadyReceived", { after: "challenged" }],
      ["JudgementUnknown", { command: { judgements: ["noise"] } }],
      ["DraftNotSent", { after: "narrated" }],
      ["RepresentationLate", { command: { on: "2031-03-11" } }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "challenged",
    actor: "wyn",
    command: {
      type: "DetermineRepresentation",
      assessment,
      id: "r1",
      outcome: "in-part",
      because,
      effect: { text: true, grades: [] },
    },
    accepted: "RepresentationDetermined",
    refused: [
      ...underWay("wyn"),
      byService,
      ["RepresentationUnknown", { after: "drafted" }],
      ["RepresentationAlreadyDetermined", { given: [act.determined()] }],
      ["JudgementUnknown", { command: { effect: { text: true, grades: ["noise"] } } }],
      ["SeparationBreached", { actor: "all", given: [act.revised("safety", 4, "sound", "all")] }],
    ],
  },
];

/** What is not as it must be before a letter goes out, on top of a history of so many events. */
function unready(head: number): readonly Refused[] {
  const seen = (more: number): { readonly restsOn: number } => ({ restsOn: head + more });
  return [
    ["ChangedSinceSeen", { command: seen(-1) }],
    [
      "GradeNotPermitted",
      { given: [act.settled("safety", 7, "weak"), act.settled("overall", 9)], command: seen(2) },
    ],
    [
      "DepartureUnreasoned",
      { given: [act.settled("berths", 8, "weak"), act.settled("overall", 9, "fine")], command: seen(2) },
    ],
    ["FlagsOpen", { given: [act.evidenceWithdrawn], command: seen(1) }],
    ["QueryOpen", { given: [act.asked()], command: seen(1) }],
    [
      "NarrativeOutdated",
      {
        given: [act.moderated("safety", 10, { round: "panel", to: "fair" }, "pat")],
        command: seen(1),
      },
    ],
  ];
}

/** Signing off, and issuing the first letter. */
export const issueCases: readonly ActCases[] = [
  {
    framework: "harbours@plain",
    after: "answered",
    actor: "wyn",
    command: { type: "SignOffAssessment", assessment, restsOn: 17 },
    accepted: "AssessmentSignedOff",
    refused: [
      ...underWay("wyn"),
      byService,
      ["JudgementsUnsettled", { after: "upheld", command: { restsOn: 9 } }],
      ["GradesUnrevealed", { framework: "harbours@loose", after: "rated", command: { restsOn: 6 } }],
      ...unready(17),
      [
        "SeparationBreached",
        {
          given: [
            act.issued(17, "wyn"),
            act.reopened("berths"),
            act.moderated("berths", 19),
            act.settled("berths", 20),
          ],
          command: { restsOn: 21 },
        },
      ],
      ["OccurredBeforeItsGrounds", { command: { occurred: "2030" } }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "signedOff",
    actor: "sid",
    command: {
      type: "IssueLetter",
      assessment,
      digest,
      template,
      on: "2031-03-03",
      signatory: "sid",
      restsOn: 18,
    },
    accepted: "LetterIssued",
    refused: [
      ...underWay("sid"),
      byService,
      ["JudgementsUnsettled", { after: "upheld", command: { restsOn: 9 } }],
      ["GradesUnrevealed", { framework: "harbours@loose", after: "rated", command: { restsOn: 6 } }],
      ...unready(18),
      ["NotSignedOff", { given: [act.shared], command: { restsOn: 19 } }],
      [
        "NotSignedOff",
        { given: [act.replaced], command: { restsOn: 19 }, where: "the framework was replaced since" },
      ],
      ["RepresentationOpen", { after: "challenged", given: [act.signedOff(17)] }],
      [
        "RepresentationTimeRunning",
        { after: "drafted", given: [act.signedOff(16)], command: { restsOn: 17 } },
      ],
      ["DraftNotSent", { after: "narrated", given: [act.signedOff(15)], command: { restsOn: 16 } }],
      [
        "DeadlineUnknown",
        {
          after: "narrated",
          given: [act.drafted(15, "2031-12-29"), act.signedOff(16)],
          command: { restsOn: 17 },
        },
      ],
      ["SeparationBreached", { actor: "all", after: "answered", given: [act.signedOff(17, "all")] }],
      ["SignatoryUnknown", { command: { signatory: "ghost" } }],
      ["TemplateDiffers", { command: { template: { ...template, version: 2 } } }],
      ["OccurredBeforeItsGrounds", { command: { occurred: "2030" } }],
    ],
  },
];

/** Taking judgements up again, and the letter that takes the place of the one that stands. */
export const reopeningCases: readonly ActCases[] = [
  {
    framework: "harbours@plain",
    after: "issued",
    actor: "wyn",
    command: {
      type: "ReopenAssessment",
      assessment,
      judgements: ["safety"],
      ground: "new-evidence",
      because,
    },
    accepted: "AssessmentReopened",
    refused: [
      ...opened("wyn"),
      byService,
      ["JudgementUnknown", { command: { judgements: ["noise"] } }],
      ["NothingSettled", { after: "upheld" }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "resigned",
    actor: "sid",
    command: {
      type: "SupersedeLetter",
      assessment,
      digest: "e".repeat(64),
      template,
      on: "2031-03-03",
      signatory: "sid",
      restsOn: 23,
      supersedes: digest,
      because,
    },
    accepted: "LetterSuperseded",
    refused: [
      ...opened("sid"),
      byService,
      ["NotIssued", { after: "signedOff", command: { restsOn: 18 } }],
      ["NothingReopened", { after: "issued", command: { restsOn: 19 } }],
      ["SupersededDiffers", { command: { supersedes: "f".repeat(64) } }],
      ["JudgementsUnsettled", { given: [act.reopened("berths")], command: { restsOn: 24 } }],
      [
        "GradesUnrevealed",
        {
          framework: "harbours@loose",
          after: "rated",
          given: [act.issued(6), act.settled("berths", 5), act.reopened("berths")],
          command: { restsOn: 9 },
        },
      ],
      ...unready(23),
      ["NotSignedOff", { after: "resettled", command: { restsOn: 22 } }],
      [
        "RepresentationOpen",
        {
          given: [act.received("challenge", "r2")],
          command: { restsOn: 24 },
        },
      ],
      [
        "RepresentationTimeRunning",
        {
          after: "drafted",
          given: [
            act.issued(16),
            act.reopened("safety"),
            act.moderated("safety", 18),
            act.settled("safety", 19),
            act.signedOff(20),
          ],
          command: { restsOn: 21 },
        },
      ],
      ["SeparationBreached", { actor: "all", after: "resettled", given: [act.signedOff(22, "all")] }],
      ["SignatoryUnknown", { command: { signatory: "ghost" } }],
      ["TemplateDiffers", { command: { template: { ...template, version: 2 } } }],
      ["OccurredBeforeItsGrounds", { command: { occurred: "2030" } }],
    ],
  },
];
