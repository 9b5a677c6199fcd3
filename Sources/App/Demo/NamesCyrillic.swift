/// Names of Russian- and Ukrainian-speaking people with a Latin spelling: `АлександрAleksandr`.
enum NamesCyrillic {
    static let women = demoPairs(
        """
        ЕленаElena ОльгаOlga НатальяNatalia ТатьянаTatiana ИринаIrina СветланаSvetlana АннаAnna МарияMaria ЕкатеринаEkaterina
        ЛюдмилаLyudmila ГалинаGalina АнастасияAnastasia ДарьяDaria ЮлияYulia ОксанаOksana НинаNina ВераVera НадеждаNadezhda
        ЛюбовьLyubov ТамараTamara ЗинаидаZinaida РаисаRaisa ЛарисаLarisa ИннаInna АллаAlla ЖаннаZhanna ВикторияViktoria
        КсенияKsenia ПолинаPolina СофияSofia МаринаMarina ВалентинаValentina ЯнаYana АлёнаAlyona ФаинаFaina
        """)
    static let men = demoPairs(
        """
        АлександрAleksandr СергейSergei ВладимирVladimir АндрейAndrei АлексейAlexei ДмитрийDmitry МихаилMikhail ИванIvan
        НиколайNikolai ЮрийYuri ВикторViktor ИгорьIgor ОлегOleg АнатолийAnatoly ЕвгенийEvgeny ВиталийVitaly БорисBoris
        ЛеонидLeonid ГригорийGrigory СемёнSemyon ПавелPavel РоманRoman МаксимMaxim АртёмArtyom ДенисDenis КириллKirill
        ВадимVadim ТарасTaras БогданBogdan ОстапOstap ЛевLev МаркMark ЯковYakov ИльяIlya ФёдорFyodor ПётрPyotr
        """)
    /// Family names without the ending that tells men from women.
    static let family = demoPairs(
        """
        ИвановIvanov СмирновSmirnov КузнецовKuznetsov ПоповPopov ВасильевVasiliev ПетровPetrov СоколовSokolov МихайловMikhailov
        НовиковNovikov ФёдоровFedorov МорозовMorozov ВолковVolkov АлексеевAlekseev ЛебедевLebedev СемёновSemenov ЕгоровEgorov
        ПавловPavlov КозловKozlov СтепановStepanov НиколаевNikolaev ОрловOrlov АндреевAndreev МакаровMakarov НикитинNikitin
        ЗахаровZakharov ЗайцевZaitsev СоловьёвSoloviev БорисовBorisov ЯковлевYakovlev ГригорьевGrigoriev РомановRomanov
        ВоробьёвVorobyov СергеевSergeev КузьминKuzmin ФроловFrolov АлександровAleksandrov ДмитриевDmitriev КоролёвKorolev
        ГусевGusev КиселёвKiselev ИльинIlyin МаксимовMaksimov ПоляковPolyakov СорокинSorokin ВиноградовVinogradov
        КовалёвKovalev БеловBelov МедведевMedvedev АнтоновAntonov ТарасовTarasov ЖуковZhukov БарановBaranov ФилипповFilippov
        """)
    /// Family names that are the same for everybody.
    static let sharedFamily = demoPairs(
        """
        ШевченкоShevchenko КоваленкоKovalenko БондаренкоBondarenko ТкаченкоTkachenko КравченкоKravchenko ОлийникOliynyk
        ШевчукShevchuk КовальчукKovalchuk ПолищукPolishchuk БондарBondar МельникMelnyk МорозMoroz ЛысенкоLysenko
        РуденкоRudenko СавченкоSavchenko ПетренкоPetrenko МарченкоMarchenko КлименкоKlymenko РабиновичRabinovich
        ГуревичGurevich ГольдбергGoldberg ШапироShapiro КоганKogan ЛевинскийLevinsky КацKats ФридманFridman АбрамовичAbramovich
        """)
}
