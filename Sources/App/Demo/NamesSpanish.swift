/// Names of Spanish-speaking people of the Caribbean, Mexico, Central and South America; the frequent ones first.
enum NamesSpanish {
    static let women = demoWords(
        """
        Maria Ana Carmen Rosa Juana Luz Martha Gloria Altagracia Yolanda Mercedes Milagros Sandra Patricia Claudia Elena
        Isabel Teresa Angela Blanca Norma Silvia Yesenia Guadalupe Daniela Gabriela Valentina Camila Sofía Lucía Julia
        Laura Mónica Verónica Alejandra Andrea Natalia Paola Diana Carolina Marisol Maribel Miriam Esperanza Dolores
        Consuelo Josefina Francisca Margarita Ramona Luisa Elsa Olga Irma Estela Leticia Lourdes Rocío Araceli Alicia
        Beatriz Cecilia Cristina Dulce Elvira Emilia Esther Eva Fátima Graciela Inés Jimena Ximena Karina Lidia Lilian
        Magdalena Mariana Marina Nancy Nidia Noemí Ofelia Paula Perla Pilar Raquel Rebeca Reina Rosario Ruth Sara Selena
        Socorro Soledad Susana Trinidad Vanessa Victoria Viviana Xiomara Yadira Yanira Yaritza Zoila Zulma Belkis Dominga
        Digna Eneida Fiordaliza Glenys Ivelisse Jacqueline Keila Leonor Librada Minerva Nereida Ondina Providencia Santa
        Tomasa Ursula Wanda Yahaira Yocasta Zoraida Antonia Aurora Catalina Celia Evangelina Felicia Genoveva Herminia
        """)
    static let men = demoWords(
        """
        José Juan Luis Carlos Jorge Miguel Pedro Francisco Rafael Manuel Antonio Ramón Jesús Ángel Víctor Julio Fernando
        Roberto Ricardo Eduardo Alejandro Daniel David Javier Héctor Raúl Sergio Andrés Diego Oscar Mario Alberto Martín
        Pablo Enrique Félix Guillermo Gustavo Hugo Iván Jaime Leonardo Marcos Nelson Orlando Rubén Salvador Santiago
        Tomás Wilson Xavier Ismael Joaquín Lorenzo Mateo Moisés Nicolás Osvaldo Radhamés Ramiro Reynaldo Rodolfo Rogelio
        Rolando Samuel Saúl Sebastián Simón Ulises Vicente Wilfredo Yunior Abel Adrián Agustín Alfonso Alfredo Amado
        Arturo Armando Benito Bienvenido Camilo César Cristian Cristóbal Darío Domingo Edgar Edwin Efraín Elías Emilio
        Ernesto Esteban Eugenio Fausto Federico Fidel Gabriel Gerardo Germán Gilberto Gonzalo Gregorio Heriberto Horacio
        Ignacio Isaac Isidro Joel Jonathan Leandro León Leonel Máximo Milton Noel Octavio Pascual Porfirio Quintín Rigoberto
        """)
    static let family = demoWords(
        """
        Rodríguez García Martínez González Hernández López Pérez Sánchez Ramírez Rivera Torres Flores Díaz Cruz Reyes
        Morales Ortiz Gutiérrez Ramos Gómez Santos Jiménez Vásquez Castillo Álvarez Mejía Rosario Santana Peña Núñez
        Fernández Castro Romero Méndez Medina Mendoza Guzmán Vargas Herrera Santiago Colón Polanco Tavárez Ventura Acosta
        Almonte Báez Cabrera Candelario Cáceres Cordero Contreras Delgado Duarte Encarnación Espinal Espinoza Estévez
        Estrada Feliciano Feliz Fermín Figueroa Frías Fuentes Gil Gonsález Guerrero Henríquez Hidalgo Infante Jerez Jorge
        Juárez Lara Liriano Lora Lugo Luna Maldonado Marte Matos Mateo Miranda Molina Montero Montilla Mora Moreno Muñoz
        Nieves Ogando Olivo Ortega Ovalles Pacheco Padilla Paulino Pichardo Pimentel Placencia Quezada Quiñones Quiroz
        Recio Rincón Ríos Robles Roca Rojas Rosa Rosado Ruiz Salas Salazar Salcedo Sandoval Segura Serrano Severino Sosa
        Soto Suárez Tapia Taveras Tejada Tineo Toribio Trinidad Trujillo Ureña Valdez Valenzuela Valerio Vega Velázquez
        Vélez Veloz Vicente Villanueva Zapata Zorrilla Aguilar Aguirre Alarcón Alonso Alvarado Amador Andrade Aponte Aquino
        Arias Arroyo Ávalos Avilés Ayala Barrera Barrios Batista Bautista Bello Beltrán Benítez Bermúdez Blanco Bonilla
        Bravo Brito Burgos Bustamante Calderón Camacho Camilo Campos Cano Cárdenas Cardona Carrasco Carrillo Casanova
        Castañeda Ceballos Cedeño Cervantes Chávez Cisneros Collado Cordova Coronado Cortés Crespo Cuevas Dávila
        """)
    /// Two-word surnames, written as their bearers write them.
    static let compoundFamily = demoPhrases(
        """
        De La Cruz, De Los Santos, De Jesús, De León, Del Valle, Del Rosario, De La Rosa, Delacruz, San Martín, De La Paz,
        Montes de Oca, De La Torre, Del Río, Santa Cruz, De La Fuente, Del Carmen, De la Hoz, Ponce de León
        """)
    static let garifunaFamily = demoWords(
        """
        Guity Arzu Suazo Norales Bernárdez Lacayo Castro Centeno Álvarez Ávila Martínez Güity Batiz Lino Sambula Cayetano
        Palacio Lambey Flores Ramos Miguel Velásquez Nuñez Ruiz Amaya Bátiz Zúniga Casildo Crisanto Marín Figueroa Arriola
        Chimilio Colón Dolmo Ellis Guerrero Laboriel Mejía Moreira Oliva Róchez Solano Thomas Thompson Vargas Bonilla
        """)
    static let nicknames = demoNicknames(
        """
        Rosa=Rosita Ana=Anita Juana=Juanita Luz=Lucy Mercedes=Meche Guadalupe=Lupe Francisco=Paco José=Pepe Jesús=Chuy
        Rafael=Rafa Manuel=Manny Antonio=Tony Guillermo=Memo Eduardo=Eddie Alejandro=Alex Alejandra=Ale Gabriela=Gaby
        Josefina=Fina Isabel=Chabela Dolores=Lola Consuelo=Chelo Roberto=Beto Alberto=Beto Enrique=Kike Ignacio=Nacho
        Graciela=Chela Altagracia=Tatica Milagros=Mili Teresa=Tere Maria=Mari Margarita=Margie Esperanza=Espy
        """)
}
