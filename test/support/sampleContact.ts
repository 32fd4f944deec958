/** Contact data as the API takes it, with nothing wrong. */
export const sampleContact = {
  RegistrantName: "Erika Beispiel",
  RegistrantOrganization: "Beispiel GmbH",
  Country: "DE",
  Province: "Bayern",
  City: "Muenchen",
  Address: "Weg 1",
  PostalCode: "80331",
  Email: "erika@beispiel.example",
  TelArea: "49",
  Telephone: "8912345678",
} as const;
