/// The column names that other systems write when people leave them, where they are not plain English.
///
/// Facts from their public documentation and exports: Action Network reports and uploads, NationBuilder people
/// exports and imports, CiviCRM field titles, Google Contacts old and new, with near variants. Numbers do not count.
/// Left out on purpose are columns that hold something about a person for which there is no meaning yet (party, gender,
/// website, deceased, do not trade): the person importing is asked, so that nothing is dropped unseen.
enum ExportHeaders {
    static let table: [(ColumnMeaning, String)] = actionNetwork + nationBuilder + civiCRM + googleContacts

    private static let actionNetwork: [(ColumnMeaning, String)] = [
        (.otherID(system: "actionnetwork"), "uuid|person id|action network id|can2 user id|actionnetwork id"),
        (.phone(.mobile), "can2 phone|can2 mobile phone|mobile number"),
        (.addressLine1, "can2 user address"),
        (.locality, "can2 user city"),
        (.region, "can2 state abbreviated|can2 user state"),
        (.country, "can2 user country"),
        (.language, "can2 language|can2 user language|language code"),
        (.tags, "can2 user tags|add tags"),
        (.source, "action network referrer|referrer|can2 user source|referrer code|source code"),
        (
            .consent(ConsentColumn(channel: .email, reading: .status)),
            "can2 subscription status|email subscription|email subscription status"
        ),
        (
            .consent(ConsentColumn(channel: .text, reading: .status)),
            "can2 sms status|sms subscription|mobile subscription status"
        ),
        (
            .ignore,
            "can2 subscription date|can2 county|can2 user latitude|can2 user longitude|can2 congressional district"
        ),
        (.ignore, "latitude|longitude|can2 user created at|taggings url|can2 user updated at"),
    ]

    private static let nationBuilder: [(ColumnMeaning, String)] = [
        (.otherID(system: "nationbuilder"), "nationbuilder id|signup nationbuilder id|signup id"),
        (.otherID(system: "civicrm"), "civicrm id"),
        (.otherID(system: "voterfile"), "datatrust id|rnc id|rnc regid|pf strat id"),
        (.otherID(system: "catalist"), "catalist id"),
        (.givenName, "signup first name"), (.familyName, "signup last name"),
        (.email, "signup email|email1"), (.secondEmail, "email2|email3|email4"),
        (.phone(.mobile), "mobile number|mobile"), (.phone(.work), "work phone number"),
        (
            .addressLine1,
            "primary address1|address address1|mailing address1|home address1|billing address1|user submitted address1"
        ),
        (
            .addressLine2,
            "primary address2|primary address3|address address2|address address3|mailing address2|mailing address3"
        ),
        (.addressLine2, "home address2|home address3|billing address2|user submitted address2|user submitted address3"),
        (.locality, "primary city|address city|mailing city|user submitted city"),
        (.region, "primary state|address state|mailing state|user submitted state"),
        (.postalCode, "primary zip|address zip|mailing zip|user submitted zip|zip5|primary zip5"),
        (.country, "primary country code|address country code|mailing country code|user submitted country code"),
        (.tags, "tag list"), (.bestTime, "availability|phone time"), (.birthDate, "born at"),
        (.source, "recruiter name|recruiter name or email|recruiter"),
        (.role, "occupation|membership level name|membership names"),
        (.consent(ConsentColumn(channel: .phone, reading: .refuses)), "federal donotcall|do not call"),
        (.consent(ConsentColumn(channel: .text, reading: .agrees)), "mobile opt in"),
        (.consent(ConsentColumn(channel: .email, reading: .agrees)), "email opt in"),
        (.ignore, "email1 is bad|email2 is bad|email3 is bad|email4 is bad|is mobile bad|fax number|email is bad"),
        (.ignore, "recruiter id|point person id|primary submitted address|twitter id|facebook uid|signup type"),
    ]

    private static let civiCRM: [(ColumnMeaning, String)] = [
        (.otherID(system: "civicrm"), "contact id|internal contact id|civicrm contact id"),
        (.otherID(system: ""), "external identifier|external identifier match to contact"),
        (.fullName, "display name"), (.ignore, "sort name|contact type|contact subtype|contact sub type"),
        (.givenName, "first name"), (.preferredName, "nick name"), (.namePrefix, "individual prefix|formal title"),
        (.nameSuffix, "individual suffix"), (.organizationName, "current employer|organization name|household name"),
        (.organizationName, "legal name of organization"), (.phone(.any), "phone phone|phone primary|phone numeric"),
        (.addressLine1, "street address"),
        (.addressLine2, "supplemental address 1|supplemental address 2|supplemental address 3"),
        (.addressLine2, "street unit"), (.region, "state province|state"), (.postalCode, "postal code"),
        (.postalCode, "postal code suffix"), (.tags, "tag s|tags|groups|group s"), (.note, "note s|note body"),
        (.source, "contact source|source of contact data"), (.role, "job title"), (.language, "preferred language"),
        (.consent(ConsentColumn(channel: .phone, reading: .refuses)), "do not phone"),
        (
            .consent(ConsentColumn(channel: .email, reading: .refuses)),
            "do not email|is opt out|no bulk emails user opt out"
        ),
        (.consent(ConsentColumn(channel: .email, reading: .refuses)), "no bulk email|no bulk emails"),
        (.consent(ConsentColumn(channel: .letter, reading: .refuses)), "do not mail"),
        (.consent(ConsentColumn(channel: .text, reading: .refuses)), "do not sms"),
        (.ignore, "addressee|email greeting|postal greeting|communication style|image url|hash"),
        (.ignore, "preferred communication method|preferred mail format|modified date"),
    ]

    private static let googleContacts: [(ColumnMeaning, String)] = [
        (.email, "email value"), (.phone(.any), "phone value"), (.preferredName, "nick name|short name"),
        (.organizationName, "organization name|organization 1 name"),
        (.role, "organization title|organization 1 title"),
        (.addressLine1, "address street|address 1 street"), (.addressLine2, "address extended address|address po box"),
        (.locality, "address city"), (.region, "address region"), (.postalCode, "address postal code"),
        (.country, "address country"), (.birthDate, "birth date"), (.note, "notes"), (.tags, "group membership|labels"),
        (.additionalName, "middle name|additional name"),
        (.ignore, "file as|phonetic first name|phonetic middle name|phonetic last name|yomi name|given name yomi"),
        (.ignore, "additional name yomi|family name yomi|initials|billing information|directory server"),
        (.ignore, "mileage|sensitivity|priority|subject|photo|email label|email type|phone label|phone type"),
        (.ignore, "address label|address type|address formatted|organization type|organization yomi name"),
        (.ignore, "organization department|organization symbol|organization location|organization job description"),
        (.ignore, "website label|website type|relation label|relation type|event label"),
        (.ignore, "event type|im type|im service|custom field label|custom field type"),
    ]
}
