import Kernel

extension Words {
    /// Ways to reach people, consent, addresses, and what people are to each other.
    static let spanishPointsAndTies = list(
        """
        Add another name
        = Agregar otro nombre

        As zh, ar or es, if you know it.
        = Por ejemplo zh, ar o es, si lo sabe.

        At the door on 4 March; on the sign-in sheet.
        = En la puerta el 4 de marzo; en la hoja de firmas.

        Checked
        = Comprobado

        checked {}
        = comprobado {}

        Choose how we would write or call.
        = Elija cómo escribiríamos o llamaríamos.

        Choose the other person from those found.
        = Elija a la otra persona entre las encontradas.

        Choose what they are to each other.
        = Elija qué son entre sí.

        Choose yes or no.
        = Elija sí o no.

        Does not arrive
        = No llega

        Find
        = Buscar

        Find the other [person]
        = Buscar a la otra [person]

        Home
        = Casa

        How would we write or call?
        = ¿Cómo escribiríamos o llamaríamos?

        In any script.
        = En cualquier escritura.

        In which organization
        = En qué organización

        Language code
        = Código de idioma

        Member, tenant, worker, steward, leader, board.
        = Miembro, inquilina, trabajador, delegada, líder, junta.

        Messenger
        = Mensajería

        Mobile, home, work.
        = Celular, casa, trabajo.

        No longer used
        = Ya no se usa

        No, do not
        = No, no lo hagan

        Number or address
        = Número o dirección

        Only mail
        = Solo correo postal

        Removed.
        = Quitado.

        Save the number or address
        = Guardar el número o la dirección

        shared with {} other|shared with {} others
        = compartido con {} otra|compartido con {} otras

        Social media
        = Redes sociales

        Somebody said whether we may write there, and that is kept. Mark it as no longer used instead of removing it.
        = Alguien dijo si podemos escribir ahí, y eso se conserva. Márquelo como que ya no se usa, en vez de quitarlo.

        That does not look like a phone number. Write it with its area code.
        = Eso no parece un teléfono. Escríbalo con su código de área.

        That does not look like an e-mail address. It needs an @ and a name after it.
        = Eso no parece un correo electrónico. Necesita una @ y un nombre después.

        That is the same person.
        = Es la misma persona.

        That is too long for a number or address.
        = Es demasiado largo para un número o una dirección.

        That one is there already.
        = Ese ya está.

        The other [person]
        = La otra [person]

        The other way round
        = Al revés

        The words they were shown
        = Las palabras que se le mostraron

        What did they say?
        = ¿Qué dijo?

        What is there?
        = ¿Qué hay ahí?

        What they are
        = Qué es

        What they are to each other
        = Qué son entre sí

        What they call it
        = Cómo lo llama

        Where and how they said so
        = Dónde y cómo lo dijo

        Works again
        = Funciona otra vez

        Write a street, a town, a postal code or a building.
        = Escriba una calle, una localidad, un código postal o un edificio.

        Write the name.
        = Escriba el nombre.

        Write the number or address.
        = Escriba el número o la dirección.

        Write where or how they said so. It is the proof.
        = Escriba dónde o cómo lo dijo. Es la prueba.

        Yes, you may
        = Sí, pueden

        {} is marked wrong, everywhere.
        = {} está marcado como equivocado, en todas partes.

        {} is no longer used.
        = {} ya no se usa.

        {} is not checked.
        = {} no está comprobado.

        {} works.
        = {} funciona.
        """)
}
