/// Names of Arabic-speaking people, mostly from Yemen, Egypt and Morocco, with a Latin spelling: `محمدMohammed`.
enum NamesArabic {
    static let women = demoPairs(
        """
        فاطمةFatima عائشةAisha مريمMaryam خديجةKhadija زينبZaynab سارةSara نورNour هناءHanaa سلمىSalma أمينةAmina ليلىLayla
        سعادSouad ناديةNadia حنانHanan إيمانIman أسماءAsma رقيةRuqayya سميةSumaya هدىHuda منىMona دعاءDoaa رانياRania
        ياسمينYasmin جميلةJamila كريمةKarima لطيفةLatifa وفاءWafaa صفاءSafaa بشرىBushra ريمReem شيماءShaimaa غادةGhada
        هالةHala سحرSahar عبيرAbeer نجوىNajwa إلهامIlham فريدةFarida حليمةHalima نعيمةNaima
        """)
    static let men = demoPairs(
        """
        محمدMohammed أحمدAhmed عليAli حسنHassan حسينHussein عمرOmar خالدKhaled إبراهيمIbrahim يوسفYousef مصطفىMustafa
        محمودMahmoud صالحSaleh ناصرNasser سعيدSaeed عبداللهAbdullah عبدالرحمنAbdulrahman طارقTarek كريمKarim رشيدRachid
        حمزةHamza بلالBilal أنسAnas زيدZaid فيصلFaisal ماجدMajed وليدWalid سميرSamir جمالJamal كمالKamal عادلAdel هشامHisham
        راميRami سليمانSulaiman داودDawood إسماعيلIsmail عثمانOthman طهTaha ياسرYasser منصورMansour عبدهAbdo
        """)
    static let family = demoPairs(
        """
        صالحSaleh ناصرNasser الحداديAlhaddadi المنصوريAlmansoori العليAlali حسنHassan أحمدAhmed القاسميAlqasimi
        اليافعيAlyafai الشرعبيAlsharabi المصريElmasry السيدElsayed عبدالعزيزAbdelaziz إبراهيمIbrahim منصورMansour
        الحسنيElhassani بنعليBenali الإدريسيElidrissi العلويAlaoui بنانيBennani الفاسيElfassi التازيTazi المرادMourad
        خليلKhalil حدادHaddad خوريKhoury نجارNajjar الشاميAlshami البصريAlbasri الهاشميAlhashimi الزبيديAlzubaidi العمريAlamri
        الغامديAlghamdi الدوسريAldosari مسعودMasoud مقبلMuqbil قاسمQasem غالبGhaleb ثابتThabet عبادAbbad شكريShukri فرجFarag
        جابرGaber رمضانRamadan شعبانShaban سلامةSalama عوضAwad بدويBadawi حجازيHegazy شاهينShaheen زكيZaki ياسينYassin
        """)
}
