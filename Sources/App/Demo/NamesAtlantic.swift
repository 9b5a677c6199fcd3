/// Names of Haitian, French-speaking and West African people.
enum NamesAtlantic {
    static let haitianWomen = demoWords(
        """
        Marie Rose Guerda Mirlande Nadège Fabiola Islande Yolette Ghislaine Marlène Edwidge Micheline Solange Carline
        Roseline Magalie Natacha Régine Yanick Yvrose Bernadette Chantal Claudine Darline Esther Ketly Lunise Mireille
        Paulette Sabine Wideline Widline Gerda Jocelyne Lourdie Myrlande Nathalie Ruth Sherline Suze
        """)
    static let haitianMen = demoWords(
        """
        Jean Pierre Joseph Jacques Reginald Wilner Frantz Evens Fritz Emmanuel Yves Ronald Stanley Wisner Jeff Dieudonné
        Fritzner Garry Gérard Guerrier Hérold Islam Jude Kesner Lesly Luckner Marc Mackenson Max Nixon Odilon Patrick
        Roody Serge Toussaint Wilson Ydens Réginald Jocelyn Lucien
        """)
    static let haitianFamily = demoWords(
        """
        Jean Pierre Joseph Louis Charles François Baptiste Michel Paul Alexis Augustin Antoine Étienne Toussaint Cadet
        Célestin Desir Dorvil Duvalier Exantus Fils-Aimé Florestal Georges Guillaume Hyppolite Innocent Jean-Baptiste
        Jean-Louis Jean-Pierre Jérôme Joachim Labossière Lafontant Laguerre Lamour Laurent Lubin Mathieu Mésidor Metellus
        Moïse Noël Octave Philippe Philogène Pierre-Louis Prophète René Romain Saint-Fleur Saint-Louis Saint-Vil Sylvain
        Théodore Thermidor Valcin Vernet Vilsaint Zamor Dessalines Cius Désinor Destin Dieujuste Estimé Fleurimond
        """)
    static let africanWomen = demoWords(
        """
        Fatou Aminata Mariama Aïssatou Awa Fatoumata Kadiatou Oumou Ramatoulaye Binta Ama Akosua Abena Efua Esi Adwoa Yaa
        Afua Adjoa Akua Ngozi Chidinma Chioma Adaeze Ifeoma Nkechi Obiageli Uchenna Amara Folake Funmilayo Yewande Titilayo
        Bisi Ronke Simisola Temitope Abimbola Omotola Adama Hawa Isatou Jainaba Kumba Ndeye Rokia Salimata Sira Yacine
        """)
    static let africanMen = demoWords(
        """
        Mamadou Ousmane Ibrahima Moussa Amadou Abdoulaye Cheikh Modou Boubacar Souleymane Seydou Alpha Kwame Kofi Kwabena
        Kwaku Yaw Kwasi Kojo Ebo Chinedu Emeka Obinna Ikenna Chukwuemeka Nnamdi Uche Kelechi Tunde Babajide Segun Femi Kunle
        Gbenga Wale Rotimi Olumide Adebayo Olusegun Babatunde Oluwaseun Demba Lamine Pape Sekou Sidiki Tidiane Youssouf Bakary
        """)
    static let africanFamily = demoWords(
        """
        Diallo Bah Barry Sow Ba Diop Ndiaye Fall Traoré Touré Camara Keita Coulibaly Cissé Sissoko Konaté Jallow Ceesay Njie
        Mensah Owusu Osei Boateng Asante Appiah Agyemang Ofori Amoah Ansah Antwi Opoku Frimpong Acheampong Adjei Sarpong
        Okafor Okeke Nwosu Eze Okonkwo Nwankwo Obi Igwe Onyeka Chukwu Anyanwu Okoro Uzor Umeh Balogun Bello Danjuma Sani
        Abubakar Lawal Usman Garba Mbaye Sarr Gueye Faye Seck Thiam Sylla Kouyaté Doumbia Dembélé Fofana Kaba Soumah Bangura
        Kamara Koroma Sesay Conteh Turay Kargbo Mansaray Jalloh Johnson-Sirleaf Tolbert Weah Doe Kollie
        """)
    /// Yoruba names are sentences: a beginning and an ending make one.
    static let yorubaBeginnings = demoWords("Ade Olu Ayo Ola Oluwa Omo Ogun Akin Fola Ife Ige Owo Aje Ore Temi Iyi")
    static let yorubaEndings = demoWords(
        """
        wale bayo tunde kunle dayo femi niyi yemi sola bola dele lola seun tomi gbenga pelumi damilola remi segun simi kemi
        jide dotun leke mide shola tokunbo wumi yinka goke fisayo tayo
        """)
}
