import Kernel

extension Words {
    static let spanishTroubles = Words.list(
        """
        That did not work
        = Eso no funcionó

        We could not read that
        = No pudimos leer eso

        Nothing was changed. Go back and try it another way.
        = No se cambió nada. Vuelva atrás e inténtelo de otra manera.

        What your browser sent was not as expected. Nothing was changed. Go back and try again.
        = Lo que envió su navegador no era lo esperado. No se cambió nada. Vuelva atrás e inténtelo otra vez.

        Go to Today
        = Ir a Hoy

        This page is not here
        = Esta página no está aquí

        The address may be mistyped, or what was here was removed or merged.
        = Quizá la dirección está mal escrita, o lo que había aquí se quitó o se unió.

        Nothing was changed. A keeper can find what was removed in History.
        = No se cambió nada. Una persona encargada puede buscar en el Historial lo que se quitó.

        You cannot open this
        = Usted no puede abrir esto

        Your part in the group does not include this page.
        = Su papel en el grupo no incluye esta página.

        Nothing was changed. Ask a keeper if you need it for your work.
        = No se cambió nada. Si la necesita para su trabajo, pídala a una persona encargada.

        This form waited too long
        = Este formulario esperó demasiado

        Forms stop working after a while, or when you signed out in between.
        = Los formularios dejan de servir después de un tiempo, o si la sesión se cerró entretanto.

        Nothing was saved from it. Everything saved before is safe.
        = No se guardó nada de él. Todo lo guardado antes está a salvo.

        Go back, reload the page and send it again. Copy long texts first.
        = Vuelva atrás, recargue la página y envíelo otra vez. Copie antes los textos largos.

        This file is too large
        = Este archivo es demasiado grande

        Files can have up to {}. This one is larger, so it was not taken.
        = Los archivos pueden tener hasta {}. Este es más grande, y no se aceptó.

        Nothing was changed. Split the file or make it smaller, then try again.
        = No se cambió nada. Divida el archivo o hágalo más pequeño, e inténtelo de nuevo.

        Something went wrong here
        = Algo salió mal aquí

        It is our mistake, not yours. What you just sent was not saved.
        = El error es nuestro, no de usted. Lo que acaba de enviar no se guardó.

        Everything saved before is safe. Go back and try once more.
        = Todo lo guardado antes está a salvo. Vuelva atrás e inténtelo una vez más.

        If it happens again, tell a keeper this number: {}
        = Si vuelve a pasar, dé este número a una persona encargada: {}

        There is no room left to save
        = No queda espacio para guardar

        The disk of this computer is full, so nothing new can be saved.
        = El disco de esta computadora está lleno, y no se puede guardar nada nuevo.

        Everything saved before is safe, and you can still read it.
        = Todo lo guardado antes está a salvo, y se puede seguir leyendo.

        Tell a keeper now. Room must be made before work goes on.
        = Avise ya a una persona encargada. Hay que hacer espacio antes de seguir.

        The records cannot be reached
        = No se puede llegar a los registros

        The database does not answer right now. What you just sent may not be saved: look before you send it again.
        = La base de datos no responde en este momento. Puede que lo último que envió no se haya guardado: revise antes de volver a enviarlo.

        Everything saved before is safe. Wait a minute, then try again.
        = Todo lo guardado antes está a salvo. Espere un minuto e inténtelo de nuevo.

        If it lasts longer, tell a keeper.
        = Si dura más, avise a una persona encargada.
        """)
}
