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

/** The same by the labels of the forms, but for the country, which is chosen, and what follows from it. */
export const sampleContactFields = {
  Name: "Erika Beispiel",
  Organization: "Beispiel GmbH",
  "Province or state": "Bayern",
  City: "Muenchen",
  "Street address": "Weg 1",
  "Postal code": "80331",
  "E-mail": "erika@beispiel.example",
  Telephone: "8912345678",
};
