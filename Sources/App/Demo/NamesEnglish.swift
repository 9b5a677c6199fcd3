/// Names of English-speaking people: African American, Caribbean, Irish, Italian, Jewish and others; the frequent ones
/// first.
enum NamesEnglish {
    static let women = demoWords(
        """
        Mary Patricia Linda Barbara Denise Deborah Sharon Michelle Lisa Angela Tanya Latoya Keisha Tiffany Jasmine Ebony
        Crystal Monique Nicole Stephanie Jennifer Jessica Ashley Brittany Danielle Kimberly Karen Donna Carol Sandra Ruth
        Dorothy Gloria Shirley Brenda Pamela Yvonne Yolanda Annette Cheryl Diane Janice Joyce Judith Kathleen Catherine
        Margaret Elizabeth Susan Nancy Betty Helen Rose Alice Frances Ella Fannie Septima Rosa Hazel Ida Ruby Pearl Mabel
        Edna Ethel Thelma Bernice Marion Rochelle Renee Charlene Darlene Marlene Paulette Claudette Jacqueline Vanessa
        Veronica Victoria Virginia Wanda Tamika Tameka Shanice Shaniqua Imani Aaliyah Destiny Kiara Kayla Maya Naomi Nia
        Zora Zoe Abigail Amelia Ava Charlotte Chloe Emily Emma Grace Hannah Harper Isabella Olivia Sophia Samantha Sarah
        Rachel Rebecca Leah Miriam Esther Deirdre Maureen Bridget Siobhan Fiona Colleen Eileen Noreen Rosemary Theresa
        Concetta Carmela Antoinette Josephine Gina Roberta Loretta Jean Joan June Lorraine Lucille Mildred Myra Opal Peggy
        Regina Sheila Sylvia Tonya Ursula Valerie Vivian Willa Winifred Adrienne Alicia Althea Beverly Camille Candace
        """)
    static let men = demoWords(
        """
        James John Robert Michael William David Richard Joseph Charles Thomas Anthony Kevin Brian Kenneth Darnell Jerome
        Tyrone Jamal Malik Andre Marcus Terrence Reginald Maurice Curtis Leroy Clarence Ernest Earl Eugene Harold Walter
        Willie Albert Arthur Lawrence Raymond Ronald Donald Gary Larry Jeffrey Geoffrey Stephen Steven Gregory Douglas
        Dennis Jerry Carl Roger Keith Bruce Ralph Roy Louis Philip Phillip Craig Alan Allen Sean Shawn Patrick Timothy
        Daniel Matthew Mark Paul George Edward Christopher Joshua Andrew Ryan Jacob Nicholas Jonathan Justin Brandon
        Benjamin Samuel Alexander Tyler Aaron Nathan Zachary Ethan Noah Isaiah Elijah Jeremiah Malcolm Bayard Langston
        Medgar Julian Clive Winston Trevor Desmond Errol Delroy Devon Dwayne Wayne Neville Lloyd Cecil Rupert Hector Liam
        Connor Declan Brendan Desmond Dominic Vincent Salvatore Angelo Rocco Carmine Gino Mario Frank Isaac Abraham Saul
        Hyman Irving Morris Max Seymour Bernard Herbert Howard Leonard Martin Norman Oscar Quincy Roland Rufus Sidney
        Stanley Theodore Tobias Travis Troy Vernon Victor Wallace Warren Wendell Wesley Xavier Zion Omari Kwame Kofi
        """)
    static let family = demoWords(
        """
        Williams Johnson Smith Brown Jones Davis Jackson Thomas Harris Robinson Taylor Moore Wilson Anderson Lewis Walker
        Green Scott Wright Campbell Mitchell Thompson White Clark Hall Allen Young King Baker Hill Carter Turner Parker
        Edwards Collins Stewart Morris Rogers Reed Cook Bell Murphy Bailey Cooper Richardson Cox Howard Ward Peterson Gray
        James Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long
        Patterson Hughes Washington Butler Simmons Foster Bryant Alexander Russell Griffin Hayes Ford Hamilton Graham
        Sullivan Wallace Woods Cole West Owens Reynolds Fisher Ellis Harrison Gibson McDonald Marshall Freeman Wells Webb
        Simpson Stevens Tucker Porter Hunter Hicks Crawford Henry Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw
        Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols Grant Knight Ferguson Stone Hawkins Dunn Perkins
        Hudson Spencer Gardner Stephens Payne Pierce Berry Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan
        Snyder Hart Cunningham Bradley Lane Andrews Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott
        Sims Austin Peters Kelley Franklin Lawson Fields Ryan Schmidt Carr Wheeler Chapman Oliver Montgomery Richards
        Williamson Johnston Banks Meyer Bishop McCoy Howell Morrison Hansen Garvey Harvey Little Burton Stanley Nguyen
        George Jacobs Reid Fuller Lynch Dean Gilbert Garrett Romero Welch Larson Frazier Burke Hanson Day Moreland Bowman
        Fowler Brewer Hoffman Carlson Silva Pearson Holland Douglas Fleming Jensen Vargas Byrd Davidson Hopkins May Terry
        Baptiste Charles Joseph Pierre Francis Persaud Singh Ramdeen Mohammed Ali Khan Bascom Braithwaite Cumberbatch
        Blackwood Bogle Dacosta Gayle Hylton Levy McKenzie McLeod Samuels Tulloch Wynter O'Brien O'Connor O'Neill O'Sullivan
        McCarthy McLaughlin Fitzgerald Fitzpatrick Gallagher Doherty Byrne Quinn Brennan Callahan Donovan Flanagan Keane
        Russo Esposito Romano Colombo Ricci Marino Greco Bruno Gallo Conti DeLuca Costa Giordano Mancini Rizzo Lombardi
        Cohen Levine Goldberg Friedman Schwartz Rosenberg Katz Kaplan Weiss Shapiro Horowitz Greenberg Feldman Epstein
        Baldwin Hamer Clark-Lewis Tubman Truth Wells-Barnett Nash Height Horton Highlander Rustin Randolph Robeson
        """)
    /// Old place names became surnames; together they make some two thousand that are all believable.
    static let placeBeginnings = demoWords(
        """
        Ash Black Brad Brook Burn Clay Cliff Cran Crom Dun East Elm Fair Farn Gold Green Hal Hart Haw Hay Hazel Holl Holm
        Hunt Kings Lang Linden Lock Marsh Mid Mill Moor North Nor Oak Ox Peb Pen Pick Rad Red Rock Rose Row Rush Sand Shel
        Silver South Spring Stan Stock Strat Sutter Sy Thorn Under Wal War West Wick Wil Wood Wych Winter
        """)
    static let placeEndings = demoWords(
        "ton ford well worth field ley wood more bury combe bridge man ham land stone brook dale gate side water cott shaw croft"
    )
    static let nicknames = demoNicknames(
        """
        Elizabeth=Liz Margaret=Peggy Catherine=Cathy Kathleen=Kathy Patricia=Pat Deborah=Debbie Barbara=Barb
        Jennifer=Jen Jessica=Jess Stephanie=Steph Robert=Bob William=Bill Richard=Rick James=Jim Michael=Mike
        Joseph=Joe Charles=Charlie Thomas=Tom Anthony=Tony Kenneth=Ken Lawrence=Larry Raymond=Ray Gregory=Greg
        Timothy=Tim Christopher=Chris Benjamin=Ben Samuel=Sam Alexander=Alex Nicholas=Nick Jonathan=Jon Theodore=Ted
        Samantha=Sam Rebecca=Becky Susan=Sue Josephine=Jo Dorothy=Dot Edward=Ed
        """)
}
