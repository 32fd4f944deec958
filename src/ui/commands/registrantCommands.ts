import { deleteRegistrantProfile, saveRegistrantProfile } from "../../orders/effects/templates";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { profileName, type RegistrantProfile } from "../../model/registrant";
import { type CommandsOf, type SubjectCommand } from "../../commands/command";
import { type AppServices } from "../appServices";
import { pickOne } from "../pickOne";
import { contactName, contactPlace } from "../../texts/domainWords";
import { quickOrder } from "./quickOrder";

/** The commands for registrant information templates. */
export function registrantCommands(services: AppServices): CommandsOf<"registrant"> {
  const onProfile = (
    title: string,
    fits: (profile: RegistrantProfile, all: readonly RegistrantProfile[]) => boolean,
    run: (services: AppServices, account: Account, profile: RegistrantProfile) => Promise<void>,
  ): SubjectCommand<"registrantProfile"> => ({
    run: ({ account, profile }) => run(services, account, profile),
    pick: async (account) => {
      const { registrantProfiles } = services.data.of(account);
      const profile = await pickOne(registrantProfiles, {
        title,
        placeHolder: vscode.l10n.t("Select a registrant template"),
        fits: (one) => fits(one, registrantProfiles.value ?? []),
        label: profileName,
        description: ({ name, email }) => [name, email].filter(Boolean).join(", "),
        none: vscode.l10n.t("{0}: there are no matching registrant templates in account {1}.", title, account.name),
      });
      return profile && { kind: "registrantProfile", account, profile };
    },
  });
  return {
    "domainDesk.registrant.create": (account) => services.pages.open("template", account, { act: "create" }),
    "domainDesk.registrant.edit": onProfile(
      vscode.l10n.t("Change Registrant Template"),
      () => true,
      ({ pages }, account, profile) => pages.open("template", account, { act: "edit", profile }),
    ),
    "domainDesk.registrant.duplicate": onProfile(
      vscode.l10n.t("Duplicate Registrant Template"),
      () => true,
      ({ pages }, account, profile) => pages.open("template", account, { act: "duplicate", profile }),
    ),
    "domainDesk.registrant.setDefault": onProfile(
      vscode.l10n.t("Set as Default Registrant Template"),
      ({ isDefault }) => !isDefault,
      setDefault,
    ),
    "domainDesk.registrant.delete": onProfile(vscode.l10n.t("Delete Registrant Template"), isDeletable, remove),
  };
}

/** Another template must become the default first. */
export function isDeletable({ isDefault }: RegistrantProfile, all: readonly RegistrantProfile[]): boolean {
  return !isDefault || all.length === 1;
}

async function setDefault(services: AppServices, account: Account, profile: RegistrantProfile): Promise<void> {
  const data = services.data.of(account);
  const name = profileName(profile);
  const before = data.registrantProfiles.value?.find(({ isDefault }) => isDefault);
  await quickOrder(services, account, {
    operation: "saveRegistrantProfile",
    proposed: [
      saveRegistrantProfile.propose({ profile }, { ...wholeOf(profile), DefaultRegistrantProfile: true }, Date.now()),
    ],
    question: {
      message: vscode.l10n.t("Set {0} as default registrant template?", name),
      detail: [
        vscode.l10n.t("Registrations use it unless you select another template."),
        ...(before ? [vscode.l10n.t("Current default: {0}.", profileName(before))] : []),
      ].join("\n"),
      yes: vscode.l10n.t("Set as Default"),
    },
    done: vscode.l10n.t("Set {0} as default registrant template", name),
  });
  await data.registrantProfiles.refresh();
}

async function remove(services: AppServices, account: Account, profile: RegistrantProfile): Promise<void> {
  const name = profileName(profile);
  const accepted = await quickOrder(services, account, {
    operation: "deleteRegistrantProfile",
    proposed: [deleteRegistrantProfile.propose({ profile }, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Delete registrant template {0}?", name),
      detail: [contactName(profile), contactPlace(profile), profile.email].filter(Boolean).join("\n"),
    },
    done: vscode.l10n.t("Deleted registrant template {0}", name),
  });
  if (accepted) await services.data.of(account).registrantProfiles.refresh();
}

/**
 * All fields of a template: the document says that a change needs every field (4.1), so an omitted one might be lost.
 */
function wholeOf(profile: RegistrantProfile) {
  const fields = {
    RegistrantName: profile.name,
    RegistrantOrganization: profile.organization,
    Country: profile.country,
    Province: profile.province,
    City: profile.city,
    Address: profile.address,
    PostalCode: profile.postalCode,
    Email: profile.email,
    TelArea: profile.phoneArea,
    Telephone: profile.phone,
    TelExt: profile.phoneExtension,
    RegistrantProfileType: profile.type,
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  const RegistrantType = profile.kind && ({ individual: "1", organization: "2" } as const)[profile.kind];
  return { ...(RegistrantType ? { RegistrantType } : {}), ...known };
}
