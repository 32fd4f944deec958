import { type TransferIn } from "../account";

const hourMs = 3_600_000;
const lastsHours = 15 * 24;

type Seed = Omit<
  TransferIn,
  "instanceId" | "submittedAt" | "modifiedAt" | "resultAt" | "expiresAt" | "codeSubmittedAt"
> & {
  submittedHoursAgo: number;
  modifiedHoursAgo: number;
  over?: true;
  codeGiven?: true;
};

const mailed = { needMailCheck: true, whoisMailFound: true, progressBar: 1 };

/** One in each stage; statuses and stages as 5.17 and 5.18 name them. */
const seeds: Seed[] = [
  {
    domainName: "exampleparcel.com",
    status: 10,
    stage: "INIT",
    submittedHoursAgo: 1,
    modifiedHoursAgo: 1,
    email: "ow****er@exampleparcel.com",
    ...mailed,
  },
  {
    domainName: "examplecompass.net",
    status: 11,
    stage: "AUTHORIZATION",
    submittedHoursAgo: 20,
    modifiedHoursAgo: 19,
    email: "ad****in@examplecompass.net",
    ...mailed,
  },
  {
    domainName: "exampleferry.org",
    status: 20,
    stage: "NAME_VERIFICATION",
    submittedHoursAgo: 60,
    modifiedHoursAgo: 42,
    email: "ho****er@example-harbor.org",
    needMailCheck: true,
    whoisMailFound: true,
    progressBar: 0,
  },
  {
    domainName: "examplesextant.com",
    status: 31,
    stage: "PASSWORD_VERIFICATION",
    submittedHoursAgo: 80,
    modifiedHoursAgo: 9,
    codeGiven: true,
    email: "ca****in@examplesextant.com",
    ...mailed,
  },
  {
    domainName: "examplelighthouse.info",
    status: 39,
    stage: "PENDING",
    submittedHoursAgo: 110,
    modifiedHoursAgo: 30,
    codeGiven: true,
    email: "ke****er@examplelighthouse.info",
    ...mailed,
  },
  {
    domainName: "examplecartography.com",
    status: 59,
    stage: "SUCCESS",
    submittedHoursAgo: 2200,
    modifiedHoursAgo: 2050,
    over: true,
    codeGiven: true,
    email: "do****ns@examplebakery.com",
    ...mailed,
  },
  {
    domainName: "exampleanchor.com",
    status: 50,
    stage: "FAIL",
    resultCode: "clientCancelled",
    resultMessage: "You have canceled this domain name transfer in.",
    submittedHoursAgo: 600,
    modifiedHoursAgo: 590,
    over: true,
    email: "in****fo@exampleanchor.com",
    ...mailed,
  },
  {
    domainName: "examplebuoy.net",
    status: 52,
    stage: "FAIL",
    resultCode: "transferExpired",
    resultMessage: "The transfer was not completed in time.",
    submittedHoursAgo: 900,
    modifiedHoursAgo: 540,
    over: true,
    email: "bu****oy@examplebuoy.net",
    needMailCheck: false,
    whoisMailFound: false,
    progressBar: 3,
  },
];

/** The transfers into the account at its beginning. */
export function seedTransfersIn(seededAt: number): TransferIn[] {
  return seeds.map(({ submittedHoursAgo, modifiedHoursAgo, over, codeGiven, ...rest }, index) => {
    const submittedAt = seededAt - submittedHoursAgo * hourMs;
    const modifiedAt = seededAt - modifiedHoursAgo * hourMs;
    return {
      instanceId: `S${new Date(submittedAt).getUTCFullYear()}2G${String(20_001 + index * 53).padStart(8, "0")}`,
      submittedAt,
      modifiedAt,
      ...(over ? { resultAt: modifiedAt } : {}),
      expiresAt: submittedAt + lastsHours * hourMs,
      ...(codeGiven ? { codeSubmittedAt: modifiedAt } : {}),
      ...rest,
    };
  });
}
