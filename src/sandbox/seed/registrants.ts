import { type Contact, type Registrant } from "../account";

const dayMs = 86_400_000;

/**
 * Invented templates; the first is the default. Telephone numbers come from the ranges that regulators reserve for
 * fiction, where there are any.
 */
export function seedRegistrants(seededAt: number): [Registrant, Registrant, Registrant, Registrant] {
  return [
    template(5170612, { isDefault: true, registrantType: "2", ageDays: 900 }, bakery),
    template(5170598, { isDefault: false, registrantType: "2", ageDays: 640 }, harbour),
    template(5049715, { isDefault: false, registrantType: "1", ageDays: 210 }, individual),
    template(5049688, { isDefault: false, registrantType: "2", ageDays: 75 }, bookshop),
  ];

  function template(
    id: number,
    { ageDays, ...rest }: Pick<Registrant, "isDefault" | "registrantType"> & { ageDays: number },
    contact: Contact,
  ): Registrant {
    const createdAt = seededAt - ageDays * dayMs;
    return { id: String(id), ...rest, profileType: "common", createdAt, updatedAt: createdAt + 79_000, contact };
  }
}

const bakery: Contact = {
  RegistrantName: "Domain Administrator",
  RegistrantOrganization: "Example Bakery Pte. Ltd.",
  Country: "SG",
  Province: "Singapore",
  City: "Singapore",
  Address: "1 Example Lane",
  PostalCode: "018900",
  Email: "domains@examplebakery.com",
  TelArea: "65",
  Telephone: "61234567",
};

const harbour: Contact = {
  RegistrantName: "Hostmaster",
  RegistrantOrganization: "Example Harbor Trust",
  Country: "US",
  Province: "Washington",
  City: "Exampleton",
  Address: "200 Sample Street, Suite 5 & 6",
  PostalCode: "98000",
  Email: "hostmaster@example-harbor.org",
  TelArea: "1",
  Telephone: "2025550143",
  TelExt: "12",
};

const individual: Contact = {
  RegistrantName: "Alex Example",
  RegistrantOrganization: "Alex Example",
  Country: "DE",
  Province: "Berlin",
  City: "Berlin",
  Address: "Musterstraße 7",
  PostalCode: "10115",
  Email: "alex@beispiel.example",
  TelArea: "49",
  Telephone: "3023125000",
};

const bookshop: Contact = {
  RegistrantName: "域名管理员",
  RegistrantOrganization: "例子书店有限公司",
  Country: "CN",
  Province: "浙江",
  City: "杭州",
  Address: "例子路1号",
  PostalCode: "310000",
  Email: "domains@books.example",
  TelArea: "86",
  Telephone: "57100000000",
};
