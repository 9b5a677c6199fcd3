/// How people head their columns in English. Case, accents, dashes and underscores do not matter here.
enum EnglishHeaders {
    static let table: [(ColumnMeaning, String)] = [
        (.fullName, "name|full name|contact name|member name|tenant|tenant name|person|display name|complete name"),
        (.givenName, "first name|first|given name|given names|forename|fname|first names|christian name"),
        (.familyName, "last name|last|family name|surname|lname|second name|family names"),
        (.additionalName, "middle name|middle|middle initial|mi|additional name|additional names|maiden name"),
        (
            .preferredName,
            "preferred name|nick name|goes by|known as|chosen name|preferred first name|short name|called"
        ),
        (.namePrefix, "prefix|name prefix|honorific|salutation|mr ms"),
        (.nameSuffix, "suffix|name suffix"),
        (
            .organizationName,
            "organization|organisation|organization name|organisation name|company|company name|employer"
        ),
        (.organizationName, "workplace|affiliation|union|group|group name|org|org name|church|congregation|school"),
        (.email, "email|email address|e mail|mail address|primary email|email 1|home email|email addr"),
        (
            .secondEmail,
            "email 2|second email|secondary email|alternate email|alt email|other email|work email|email 3|email 4"
        ),
        (
            .phone(.any),
            "phone|phone number|tel|telephone number|contact number|phone no|phone 1|primary phone|number|ph"
        ),
        (.phone(.any), "phone 2|second phone|other phone|alternate phone|alt phone|main phone|best phone|whatsapp"),
        (
            .phone(.mobile),
            "mobile|mobile phone|mobile number|cell|cell phone|cell number|cell phone number|text number"
        ),
        (.phone(.home), "home phone|landline|house phone|home phone number|home number|home tel"),
        (.phone(.work), "work phone|office phone|business phone|work phone number|work number|day phone|daytime phone"),
        (.addressLine1, "address|street|street address|address 1|address line 1|address street|home address|street 1"),
        (.addressLine1, "mailing address|residence|residential address|addr|addr 1|building|building address"),
        (
            .addressLine2,
            "address 2|address line 2|street address 2|apt|apartment|unit|apt number|apt no|suite|street 2"
        ),
        (
            .addressLine2,
            "unit number|addr 2|apt unit|apartment number|address 3|address line 3|street address line 2|flat"
        ),
        (.locality, "city|town|locality|municipality|village|city town|suburb|borough|city borough"),
        (.region, "state|province|region|state province|state province abbreviation|st|state abbreviation"),
        (
            .postalCode,
            "zip|zip code|postal code|postal|zip postal code|zip postal|zip 5|zip code 5|zip plus 4|pin code"
        ),
        (.country, "country|country code|nation|country name"),
        (
            .language,
            "language|preferred language|languages|primary language|language spoken|spoken language|languages spoken"
        ),
        (.pronouns, "pronouns|pronoun|preferred pronouns|gender pronouns"),
        (.birthDate, "birth date|date of birth|birth day|born|born on|born at|d o b|year of birth"),
        (.tags, "tags|tag|labels|label|tag list|groups|lists|categories|category|interests|issues|keywords|skills"),
        (.note, "note|notes|comment|comments|remarks|description|about|background|bio|memo|other info|details"),
        (
            .role,
            "role|roles|position|job title|occupation|job|member type|membership type|status|leadership role|office"
        ),
        (
            .source,
            "source|origin|how did you hear|how did you hear about us|how we met|referred by|lead source|source code"
        ),
        (.source, "signed up at|where we met|event|sign up source|how you heard"),
        (
            .bestTime,
            "best time|best time to call|best time to contact|availability|available|when to call|call time|phone time"
        ),
        (
            .otherID(system: ""),
            "id|external id|member id|contact id number|record id|person id|unique id|member number|uuid"
        ),
        (.otherID(system: "van"), "van id|vanid|voter file vanid|my campaign id|myv van id|ngp id"),
        (
            .otherID(system: "voterfile"),
            "voter id|state file id|state voter id|county file id|dwid|dw id|voter file id"
        ),
        (.otherID(system: "salesforce"), "salesforce id|sf id"),
        (.otherID(system: "mailchimp"), "leid|euid"),
        (.consent(ConsentColumn(channel: .any, reading: .refuses)), "do not contact|dnc|no contact|opt out|opted out"),
        (
            .consent(ConsentColumn(channel: .any, reading: .agrees)),
            "opt in|opted in|may we contact you|ok to contact|consent"
        ),
        (.consent(ConsentColumn(channel: .phone, reading: .refuses)), "do not call|dont call|no calls|do not phone"),
        (.consent(ConsentColumn(channel: .phone, reading: .agrees)), "ok to call|may we call you|phone opt in"),
        (
            .consent(ConsentColumn(channel: .email, reading: .refuses)),
            "do not email|dont email|email opt out|unsubscribed"
        ),
        (.consent(ConsentColumn(channel: .email, reading: .agrees)), "email opt in|ok to email|subscribed|newsletter"),
        (
            .consent(ConsentColumn(channel: .email, reading: .status)),
            "email status|email subscription status|subscription status"
        ),
        (
            .consent(ConsentColumn(channel: .text, reading: .refuses)),
            "do not text|do not sms|no texts|sms opt out|text opt out"
        ),
        (
            .consent(ConsentColumn(channel: .text, reading: .agrees)),
            "ok to text|sms opt in|text opt in|mobile opt in|text ok"
        ),
        (.consent(ConsentColumn(channel: .text, reading: .status)), "sms status|text status|sms subscription status"),
        (.consent(ConsentColumn(channel: .letter, reading: .refuses)), "do not mail|do not post|no mail"),
        (.ignore, "row|row number|#|no|created|created at|updated at|date added|last updated|timestamp|photo|fax"),
    ]
}
