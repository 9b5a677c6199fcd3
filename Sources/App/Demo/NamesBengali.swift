/// Names of Bengali-speaking people, mostly from Bangladesh, with a Latin spelling: `রহমানRahman`.
enum NamesBengali {
    static let women = demoPairs(
        """
        ফাতেমাFatema নাসরিনNasrin শারমিনSharmin সুলতানাSultana তাসলিমাTaslima রুমানাRumana শাহনাজShahnaz সালমাSalma
        মাহমুদাMahmuda জান্নাতJannat নুসরাতNusrat ফারজানাFarzana রোকেয়াRokeya হাসিনাHasina খালেদাKhaleda সাবিনাSabina
        আয়েশাAyesha মরিয়মMariam রেহানাRehana পারভিনParvin তানিয়াTania সুমাইয়াSumaiya লাবণ্যLabanya শিউলিShiuli
        মিতাMita রীতাRita শর্মিলাSharmila অনন্যাAnanya দীপাDipa কাকলিKakoli
        """)
    static let men = demoPairs(
        """
        মোহাম্মদMohammad আব্দুলAbdul রফিকRafiq শফিকShafiq করিমKarim রহিমRahim কামালKamal জামালJamal হাসানHasan হোসেনHossain
        আনিসুরAnisur মিজানুরMizanur মাহবুবMahbub নুরুলNurul শাহজাহানShahjahan সিরাজুলSirajul তারেকTareq ফয়সালFaisal
        ইমরানImran আরিফArif সোহেলSohel রাসেলRasel মাসুদMasud জাহাঙ্গীরJahangir আলমগীরAlamgir সাইফুলSaiful আসাদুজ্জামানAsaduzzaman
        অমিতAmit সুব্রতSubrata দেবাশীষDebashish
        """)
    static let family = demoPairs(
        """
        রহমানRahman ইসলামIslam হোসেনHossain আহমেদAhmed খানKhan আলীAli উদ্দিনUddin চৌধুরীChowdhury মিয়াMiah হকHaque আলমAlam
        বেগমBegum আক্তারAkter খাতুনKhatun সরকারSarkar শেখSheikh মোল্লাMolla তালুকদারTalukder ভূঁইয়াBhuiyan সিকদারSikder
        হাওলাদারHowlader মজুমদারMajumder পাটোয়ারীPatwary কাজীKazi সৈয়দSyed দাসDas রায়Roy ঘোষGhosh সাহাSaha পালPaul
        চক্রবর্তীChakraborty ভট্টাচার্যBhattacharya মণ্ডলMondal বিশ্বাসBiswas দত্তDutta সেনSen বণিকBanik দেবDeb নাথNath
        মাহমুদMahmud করিমKarim রশিদRashid জামানZaman আজাদAzad ফকিরFakir প্রামাণিকPramanik শিকদারShikder
        """)
}
