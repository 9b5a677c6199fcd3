import Kernel

extension Words {
    static let spanishCopies = list(
        """
        Safe copies
        = Copias de seguridad

        A copy is being made
        = Se está haciendo una copia

        Make a copy now
        = Hacer una copia ahora

        The house
        = La casa

        There is no copy yet.
        = Todavía no hay ninguna copia.

        {} copy.|{} copies.
        = {} copia.|{} copias.

        The newest was made {}.
        = La más reciente se hizo {}.

        No copies yet
        = Todavía no hay copias

        Make one now, or let the database server make them each night.
        = Haga una ahora o deje que el servidor de la base de datos las haga cada noche.

        The first is made tonight at half past two. You can also make one now.
        = La primera se hace esta noche a las dos y media. También puede hacer una ahora.

        Made
        = Hecha

        How
        = Cómo

        Holds
        = Contiene

        Size
        = Tamaño

        Proved
        = Comprobada

        Take it along
        = Llevársela

        Download
        = Descargar

        At night
        = De noche

        By hand
        = A mano

        Replaced by a copy
        = Reemplazada por una copia

        {} [person]|{} [people]
        = {} [person]|{} [people]

        {} conversation|{} conversations
        = {} conversación|{} conversaciones

        Not proved
        = Sin comprobar

        Read through {}
        = Leída entera {}

        A copy is made every night and read through, to prove that it is whole. Seven days and four weeks are kept.
        = Cada noche se hace una copia y se lee entera, para comprobar que está completa. Se guardan siete días y cuatro semanas.

        Copies lie on the same computer. Download one now and then, and keep it somewhere else.
        = Las copias están en la misma computadora. Descargue una de vez en cuando y guárdela en otro lugar.

        To bring one back, somebody at the server types: {}
        = Para recuperar una, alguien escribe en el servidor: {}

        This group lives on a database server, which has its own copies each night. Ask whoever runs it.
        = Este grupo está en un servidor de base de datos, que hace sus propias copias cada noche. Pregunte a quien lo administra.

        {} kB
        = {} kB

        {} MB
        = {} MB

        {} GB
        = {} GB

        How the workshop is doing
        = Cómo está el taller

        Version
        = Versión

        step {} of the tables
        = paso {} de las tablas

        Newest safe copy
        = Copia de seguridad más reciente

        Work in line
        = Trabajo en cola

        {} job|{} jobs
        = {} trabajo|{} trabajos

        Work that did not get done
        = Trabajo que no se pudo hacer

        {} job did not get done.|{} jobs did not get done.
        = {} trabajo no se pudo hacer.|{} trabajos no se pudieron hacer.

        All is well.
        = Todo está bien.

        There is none yet
        = Todavía no hay ninguna

        Made {}
        = Hecha {}

        Each was tried {} times. Mend what is in its way, then try again.
        = Cada uno se intentó {} veces. Arregle lo que lo impide y vuelva a intentarlo.

        The server stopped each time before it was done.
        = El servidor se detuvo cada vez antes de terminarlo.

        Try again
        = Intentar de nuevo

        Throw it away
        = Descartarlo

        It is in line again.
        = Está otra vez en la cola.

        Thrown away.
        = Descartado.

        A copy is being made. Look again in a minute.
        = Se está haciendo una copia. Vuelva a mirar en un minuto.
        """)
}
