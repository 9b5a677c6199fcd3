import Kernel

extension Words {
    /// What the frame, the form parts and the pages about trouble say.
    static let spanishLayout = Words.list(
        """
        [person]
        = persona

        [people]
        = personas

        [member]
        = miembro

        [members]
        = miembros

        Today
        = Hoy

        [People]
        = [People]

        Messages
        = Mensajes

        Work
        = Trabajo

        Tools
        = Herramientas

        Learning
        = Aprendizaje

        Network
        = Red

        More
        = Más

        Areas
        = Áreas

        Skip to the page
        = Ir a la página

        Search [people]
        = Buscar [people]

        Name, phone or email
        = Nombre, teléfono o correo

        Shortcut:
        = Tecla rápida:

        Account:
        = Cuenta:

        My account
        = Mi cuenta

        The house
        = La casa

        History
        = Historial

        Take me through the keys
        = Enséñeme las teclas

        Sign out
        = Salir

        Saving…
        = Guardando…

        Saved.
        = Guardado.

        What you typed here before was kept on this device.
        = Lo que escribió aquí antes quedó en este dispositivo.

        Throw it away
        = Descartarlo

        This may not be saved. What you typed is still here. Look first, then try again.
        = Puede que esto no se haya guardado. Lo que escribió sigue aquí. Revise primero y vuelva a intentarlo.

        Close
        = Cerrar

        Undo
        = Deshacer

        Keys
        = Teclas

        All keys
        = Todas las teclas

        Everything can be done without a mouse. These keys make it quicker.
        = Todo se puede hacer sin ratón. Con estas teclas es más rápido.

        Search
        = Buscar

        Go to {}
        = Ir a {}

        Next in a list
        = Siguiente en una lista

        Back in a list
        = Anterior en una lista

        Open
        = Abrir

        Close what is open
        = Cerrar lo que está abierto

        Show these keys
        = Mostrar estas teclas

        Keys do nothing while you are typing in a field.
        = Las teclas no hacen nada mientras se escribe en un campo.

        Turn single keys off on this device
        = Apagar las teclas sueltas en este dispositivo

        Leave it as it was
        = Dejarlo como estaba

        Not saved yet. {} thing needs another look.|Not saved yet. {} things need another look.
        = Aún no se guardó. Revise {} cosa.|Aún no se guardó. Revise {} cosas.

        (needed)
        = (necesario)

        Earlier
        = Antes

        Later
        = Después

        Pages
        = Páginas

        On this page
        = En esta página

        Skip to
        = Ir a

        Also called {}
        = También se llama {}

        Choose {}
        = Elegir {}

        Not known
        = No se sabe

        Change
        = Cambiar

        Wrong number
        = Número equivocado

        Done
        = Hecho

        Done {}
        = Hecho {}

        Was due {}
        = Era para {}

        Due {}
        = Para {}

        by {}
        = por {}

        Phone call
        = Llamada

        At the door
        = En la puerta

        One-to-one
        = Uno a uno

        Text message
        = Mensaje de texto

        Email
        = Correo

        Letter
        = Carta

        Meeting
        = Reunión

        Note
        = Nota

        Event
        = Evento

        Answer
        = Respuesta

        May we write?
        = ¿Podemos escribirle?

        Changed
        = Cambio

        Task done
        = Tarea hecha

        This cannot be undone. It takes away:
        = Esto no se puede deshacer. Se quita:

        Found
        = Resultados

        Nothing found.
        = Nada encontrado.

        {} found. Arrow keys choose.|{} found. Arrow keys choose.
        = {} resultado. Elija con las flechas.|{} resultados. Elija con las flechas.

        Show all {}
        = Mostrar los {}
        """
    ).merging(spanishCalendar) { $1 }.merging(spanishTroubles) { $1 }.merging(spanishDesign) { $1 }
}
