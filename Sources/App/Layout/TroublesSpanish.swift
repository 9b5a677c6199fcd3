import Kernel

extension Words {
    static let spanishTroubles = Words.list(
        """
        That did not work
        = Eso no funcionó

        We could not read that
        = No pudimos leer eso

        Nothing was changed. Go back and try it another way.
        = No se cambió nada. Vuelve atrás e inténtalo de otra manera.

        What your browser sent was not as expected. Nothing was changed. Go back and try again.
        = Lo que envió tu navegador no era lo esperado. No se cambió nada. Vuelve atrás e inténtalo otra vez.

        Go to Today
        = Ir a Hoy

        This page is not here
        = Esta página no está aquí

        The address may be mistyped, or what was here was removed or merged.
        = Quizá la dirección está mal escrita, o lo que había aquí se quitó o se unió.

        Nothing was changed. A keeper can find what was removed in History.
        = Nada cambió. Quien cuida la casa puede buscar en el Historial lo que se quitó.

        You cannot open this
        = No puedes abrir esto

        Your part in the group does not include this page.
        = Tu papel en el grupo no incluye esta página.

        Nothing was changed. Ask a keeper if you need it for your work.
        = Nada cambió. Si la necesitas para tu trabajo, pídela a quien cuida la casa.

        This form waited too long
        = Este formulario esperó demasiado

        Forms stop working after a while, or when you signed out in between.
        = Los formularios dejan de servir después de un tiempo, o si saliste entretanto.

        Nothing was saved from it. Everything saved before is safe.
        = No se guardó nada de él. Todo lo guardado antes está a salvo.

        Go back, reload the page and send it again. Copy long texts first.
        = Vuelve atrás, recarga la página y envíalo otra vez. Copia antes los textos largos.

        This file is too large
        = Este archivo es demasiado grande

        Files can have up to {}. This one is larger, so it was not taken.
        = Los archivos pueden tener hasta {}. Este es más grande, y no se aceptó.

        Nothing was changed. Split the file or make it smaller, then try again.
        = Nada cambió. Divide el archivo o hazlo más pequeño, e inténtalo de nuevo.

        Something went wrong here
        = Algo salió mal aquí

        It is our mistake, not yours. What you just sent was not saved.
        = El error es nuestro, no tuyo. Lo que acabas de enviar no se guardó.

        Everything saved before is safe. Go back and try once more.
        = Todo lo guardado antes está a salvo. Vuelve atrás e inténtalo una vez más.

        If it happens again, tell a keeper this number: {}
        = Si vuelve a pasar, dile este número a quien cuida la casa: {}

        There is no room left to save
        = No queda espacio para guardar

        The disk of this computer is full, so nothing new can be saved.
        = El disco de esta computadora está lleno, y no se puede guardar nada nuevo.

        Everything saved before is safe, and you can still read it.
        = Todo lo guardado antes está a salvo, y se puede seguir leyendo.

        Tell a keeper now. Room must be made before work goes on.
        = Avisa ya a quien cuida la casa. Hay que hacer espacio antes de seguir.

        The records cannot be reached
        = No se puede llegar a los registros

        The database does not answer right now. What you just sent may not be saved: look before you send it again.
        = La base de datos no responde en este momento. Puede que lo último que envió no se haya guardado: revise antes de volver a enviarlo.

        Everything saved before is safe. Wait a minute, then try again.
        = Todo lo guardado antes está a salvo. Espera un minuto e inténtalo de nuevo.

        If it lasts longer, tell a keeper.
        = Si dura más, avisa a quien cuida la casa.
        """)
}
