import { type Dice } from "./dice";
import { expected, someContact, someMail, someTemplate } from "./expectation";
import { dayMs, type Model } from "./model";

/** Some addresses, known ones and others; one may be malformed. */
function someAddresses(dice: Dice, model: Model): string {
  const known = [...model.emails.values()].map(({ email }) => email);
  const others = ["new@model.example", "BEN@model.example", "nobody@model.example"];
  const addresses = dice.some([...known, ...others], 3);
  return [...addresses, ...(dice.once(5) ? ["malformed"] : [])].join(dice.flag() ? "," : ", ");
}

const isMalformed = (email: string) => !email.includes("@");
const parameterError = (Email: string) => ({ Email, Code: "ParameterIllegal", Message: "Parameter error" });
const quotaExceeded = (Email: string) => ({
  Email,
  Code: "SendTokenQuotaExceeded",
  Message: "The maximum number of attempts allowed to send the email verification link is exceeded.",
});

/** Each address once, whatever its case; the spelling that comes last. */
function apart(list: string): string[] {
  const byLowerCase = new Map(list.split(/, ?/).map((email) => [email.toLowerCase(), email]));
  return [...byLowerCase.values()];
}

function contactOf(params: { RegistrantName?: string; Email?: string }) {
  return {
    ...(params.RegistrantName === undefined ? {} : { name: params.RegistrantName }),
    ...(params.Email === undefined ? {} : { email: params.Email }),
  };
}

interface SavedTemplate {
  RegistrantProfileId?: string;
  DefaultRegistrantProfile?: boolean;
  RegistrantType?: "1" | "2";
  RegistrantName?: string;
  Email?: string;
}

/** What the service does at once, without a task. */
export const atOnce = {
  saveRegistrantProfile: expected<SavedTemplate>({
    params: (dice, model) => {
      const whole = someContact(dice);
      const type = dice.flag() ? { RegistrantType: dice.pick(["1", "2"] as const) } : {};
      const isDefault = dice.once(3) ? { DefaultRegistrantProfile: dice.flag() } : {};
      if (dice.flag()) return { ...whole, ...type, ...isDefault };
      const part = dice.flag() ? { Email: whole.Email } : { RegistrantName: whole.RegistrantName };
      return { RegistrantProfileId: someTemplate(dice, model), ...part, ...type, ...isDefault };
    },
    expect: ({ RegistrantProfileId, DefaultRegistrantProfile, RegistrantType, ...contact }, model) => {
      const old = model.templates.find(({ id }) => id === RegistrantProfileId);
      if (RegistrantProfileId !== undefined && !old) return { refused: "ContactTemplateNotExist" };
      if (old?.isDefault && DefaultRegistrantProfile === false) return { refused: "ParameterIllegal" };
      return {
        ...(old && { answer: { RegistrantProfileId: old.id } }),
        then: ({ RegistrantProfileId: id }) => {
          const template = old ?? { id: String(id), isDefault: false, kind: "1", person: { name: "", email: "" } };
          if (!old) model.templates.push(template);
          template.kind = RegistrantType ?? template.kind;
          template.person = { ...template.person, ...contactOf(contact) };
          if (DefaultRegistrantProfile || model.templates.length === 1) {
            for (const one of model.templates) one.isDefault = one === template;
          }
        },
      };
    },
  }),

  deleteRegistrantProfile: expected({
    params: (dice, model) => ({ RegistrantProfileId: someTemplate(dice, model) }),
    expect: ({ RegistrantProfileId }, model) => {
      const template = model.templates.find(({ id }) => id === RegistrantProfileId);
      if (!template) return { refused: "ContactTemplateNotExist" };
      const isUsed = model.openDetails.some(({ templateId }) => templateId === RegistrantProfileId);
      if (isUsed || (template.isDefault && model.templates.length > 1)) return { refused: "ParameterIllegal" };
      return { then: () => void (model.templates = model.templates.filter((one) => one !== template)) };
    },
  }),

  submitEmailVerification: expected({
    params: (dice, model) => ({ Email: someAddresses(dice, model), SendIfExist: dice.flag() }),
    expect: ({ Email, SendIfExist }, model) => {
      const answer = { SuccessList: [] as object[], FailList: [] as object[], ExistList: [] as object[] };
      const toSend: string[] = [];
      for (const email of apart(Email)) {
        const known = model.emails.get(email.toLowerCase());
        if (isMalformed(email)) answer.FailList.push(parameterError(email));
        else if (known && (known.verified || !SendIfExist)) answer.ExistList.push({ Email: email });
        else if (!model.mayBeMailed(email)) answer.FailList.push(quotaExceeded(email));
        else {
          answer.SuccessList.push({ Email: email });
          toSend.push(email);
        }
      }
      const send = (email: string) =>
        model.emails.has(email.toLowerCase()) ? model.sendVerification(email) : model.addEmail(email);
      return { answer, then: () => toSend.forEach(send) };
    },
  }),

  resendEmailVerification: expected({
    params: (dice, model) => ({ Email: someAddresses(dice, model) }),
    expect: ({ Email }, model) => {
      const answer = { SuccessList: [] as object[], FailList: [] as object[] };
      const toSend: string[] = [];
      for (const email of apart(Email)) {
        const known = model.emails.get(email.toLowerCase());
        if (!known || known.verified) answer.FailList.push(parameterError(email));
        else if (!model.mayBeMailed(email)) answer.FailList.push(quotaExceeded(email));
        else {
          answer.SuccessList.push({ Email: email });
          toSend.push(email);
        }
      }
      return { answer, then: () => toSend.forEach((email) => model.sendVerification(email)) };
    },
  }),

  verifyEmail: expected({
    params: (dice, model) => ({ Token: someMail(dice, model) }),
    expect: ({ Token }, model) => {
      const known = [...model.emails.values()].find(({ mail }) => mail !== undefined && mail === model.mails[Token]);
      if (!known) return { refused: "ParameterIllegal" };
      const then = () => {
        Object.assign(known, { verified: true, mail: undefined });
        for (const domain of model.domainsOf(known.email)) domain.holdFrom = Infinity;
      };
      return { then };
    },
  }),

  deleteEmailVerification: expected({
    params: (dice, model) => ({ Email: someAddresses(dice, model) }),
    expect: ({ Email }, model) => {
      const isKnown = (email: string) => model.emails.has(email.toLowerCase());
      const known = apart(Email).filter(isKnown);
      const answer = {
        SuccessList: known.map((email) => ({ Email: email })),
        FailList: apart(Email)
          .filter((email) => !isKnown(email))
          .map(parameterError),
      };
      return {
        answer,
        then: () => {
          for (const email of known) {
            model.emails.delete(email.toLowerCase());
            for (const domain of model.domainsOf(email)) {
              domain.holdFrom = Math.min(domain.holdFrom, model.now + 15 * dayMs);
            }
          }
        },
      };
    },
  }),

  acknowledgeTaskResults: expected({
    params: (dice, model) => {
      const details = model.tasks.slice(-40).flatMap((task) => task.details);
      return { TaskDetailNo: ["none", ...dice.some(details, 6).map(({ no }) => no)] };
    },
    expect: ({ TaskDetailNo }, model) => {
      const taken = model.tasks
        .flatMap((task) => task.details)
        .filter(({ no, outcome, acknowledged }) => TaskDetailNo.includes(no) && outcome !== "open" && !acknowledged);
      const then = () => taken.forEach((detail) => (detail.acknowledged = true));
      return { answer: { Result: taken.length }, then };
    },
  }),
};
