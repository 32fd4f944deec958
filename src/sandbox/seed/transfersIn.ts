import { yearsLater } from "../../model/domain";
import { type Mail, type Registrant, type TransferIn } from "../account";
import { periods } from "../limits";
import { type Text } from "../text";
import { seedId } from "../ids";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Seed = Pick<TransferIn, "domainName" | "status" | "stage" | "progressBar"> & {
  hoursAgo: [submitted: number, modified: number];
  /** When the clock moves it on, in minutes from seeding. */
  goesOnInMinutes?: number;
  failure?: { code: string; message: Text };
  /** The e-mail it is waiting for; the same word means the same e-mail. */
  mail?: string;
  /** `owner` of the domain by default. */
  email?: string;
  emailNotFound?: true;
  wrongCode?: true;
};

const cancelled = {
  code: "clientCancelled",
  message: { en: "You have canceled this domain name transfer in.", zh: "您已取消该域名的转入。" },
};
const misnamed = {
  code: "nameVerificationFailed",
  message: { en: "The domain name failed the name verification.", zh: "域名命名审核失败。" },
};
const prohibited = {
  code: "transferProhibited",
  message: { en: "The status of the domain name does not allow a transfer.", zh: "域名状态不允许转移。" },
};
const expired = {
  code: "transferExpired",
  message: { en: "The transfer was not completed in time.", zh: "转入未在有效期内完成。" },
};
const compass = { mail: "compass", email: "admin@examplecompass.net" };
const asking = { status: 11, stage: "AUTHORIZATION" } as const;
const checking = "PASSWORD_VERIFICATION";

/** One in each status, some waiting for a person and some for the clock; statuses and stages are named as in 5.17. */
const seeds: Seed[] = [
  { domainName: "exampleparcel.com", status: 10, stage: "INIT", progressBar: 1, hoursAgo: [1, 1], goesOnInMinutes: 2 },
  {
    domainName: "examplehidden.com",
    status: 10,
    stage: "AUTHORIZATION",
    progressBar: 1,
    hoursAgo: [8, 7],
    emailNotFound: true,
  },
  // Three in one e-mail; the last has since been canceled, so confirming the e-mail reports it as failed.
  { domainName: "examplecompass.net", ...asking, progressBar: 1, hoursAgo: [20, 19], ...compass },
  { domainName: "examplecompass.org", ...asking, progressBar: 0, hoursAgo: [20, 19], ...compass },
  {
    domainName: "examplecompass.info",
    status: 50,
    stage: "FAIL",
    progressBar: 1,
    hoursAgo: [20, 18],
    failure: cancelled,
    ...compass,
  },
  { domainName: "failed-compass-example.com", ...asking, progressBar: 1, hoursAgo: [22, 21], mail: "failed" },
  {
    domainName: "exampleanswered.com",
    status: 19,
    stage: "AUTHORIZATION",
    progressBar: 0,
    hoursAgo: [50, 2],
    goesOnInMinutes: 20,
  },
  {
    domainName: "exampleferry.org",
    status: 20,
    stage: "NAME_VERIFICATION",
    progressBar: 0,
    hoursAgo: [60, 42],
    goesOnInMinutes: 30,
    email: "hostmaster@example-harbor.org",
  },
  {
    domainName: "examplenamed.com",
    status: 29,
    stage: checking,
    progressBar: 2,
    hoursAgo: [70, 12],
    goesOnInMinutes: 15,
    wrongCode: true,
  },
  { domainName: "examplesextant.com", status: 31, stage: checking, progressBar: 1, hoursAgo: [80, 9], wrongCode: true },
  {
    domainName: "examplelighthouse.info",
    status: 39,
    stage: "PENDING",
    progressBar: 1,
    hoursAgo: [110, 30],
    goesOnInMinutes: 10,
    email: "keeper@examplelighthouse.info",
  },
  {
    domainName: "examplecartography.com",
    status: 59,
    stage: "SUCCESS",
    progressBar: 1,
    hoursAgo: [2200, 2050],
    email: "domains@examplebakery.com",
  },
  {
    domainName: "exampleanchor.com",
    status: 50,
    stage: "FAIL",
    progressBar: 1,
    hoursAgo: [600, 590],
    failure: cancelled,
  },
  {
    domainName: "examplemisnomer.com",
    status: 21,
    stage: "FAIL",
    progressBar: 2,
    hoursAgo: [700, 680],
    failure: misnamed,
  },
  {
    domainName: "examplemoored.com",
    status: 51,
    stage: "FAIL",
    progressBar: 1,
    hoursAgo: [800, 700],
    failure: prohibited,
  },
  {
    domainName: "examplebuoy.net",
    status: 52,
    stage: "FAIL",
    progressBar: 3,
    hoursAgo: [900, 540],
    failure: expired,
    emailNotFound: true,
  },
];

/**
 * The account's initial transfers in, and the e-mails that some of them are waiting for.
 * @param speed how many times faster than usual those that need no person proceed
 */
export function seedTransfersIn(
  seededAt: number,
  registrant: Registrant,
  speed: number,
): { transfersIn: TransferIn[]; mails: Mail[] } {
  const transfersIn = seeds.map((seed, index): TransferIn => {
    const { domainName, status, stage, progressBar, failure, mail, goesOnInMinutes } = seed;
    const [submittedAt, modifiedAt] = [seededAt - seed.hoursAgo[0] * hourMs, seededAt - seed.hoursAgo[1] * hourMs];
    const isOver = stage === "SUCCESS" || stage === "FAIL";
    return {
      instanceId: `S${new Date(submittedAt).getUTCFullYear()}2G${String(20_001 + index * 53).padStart(8, "0")}`,
      domainName,
      status,
      stage,
      ...(failure && { resultCode: failure.code, resultMessage: failure.message }),
      submittedAt,
      modifiedAt,
      ...(isOver && { resultAt: modifiedAt }),
      expiresAt: submittedAt + periods.transferMs,
      ...(goesOnInMinutes !== undefined && { nextAt: seededAt + (goesOnInMinutes * minuteMs) / speed }),
      code: seed.wrongCode ? "wrong-code" : "right-code",
      codeSubmittedAt: submittedAt,
      progressBar,
      email: seed.email ?? `owner@${domainName}`,
      whoisMailFound: !seed.emailNotFound,
      ...(mail && { mailToken: seedId(`transfer mail ${mail}`) }),
      domain: {
        registeredAt: yearsLater(submittedAt, -3 - (index % 4)),
        expiresAt: submittedAt + (90 + index * 11) * dayMs,
        contact: { ...registrant.contact },
        registrantType: registrant.registrantType,
      },
    };
  });
  return { transfersIn, mails: mailsOf(transfersIn) };
}

/** One per token, however many transfers it announces. */
function mailsOf(transfersIn: readonly TransferIn[]): Mail[] {
  const tokens = new Set(transfersIn.flatMap(({ mailToken }) => mailToken ?? []));
  return [...tokens].flatMap((token) => {
    const announced = transfersIn.filter((transfer) => transfer.mailToken === token);
    const subject = `Confirm the transfer of ${announced.map((transfer) => transfer.domainName).join(", ")}`;
    return announced.slice(0, 1).map(({ modifiedAt, email }) => ({ sentAt: modifiedAt, to: email, subject, token }));
  });
}
