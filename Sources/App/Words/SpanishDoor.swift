import Kernel

extension Words {
    /// Signing in, and links that serve once.
    static let spanishDoor = list(
        """
        Signing in…
        = Entrando…

        The workshop of {}.
        = El taller de {}.

        Forgot your password? Ask a keeper of your group for a link.
        = ¿Olvidó su contraseña? Pida un enlace a una persona encargada de su grupo.

        Open the app that shows your codes, and type the one for this group.
        = Abra la aplicación que muestra sus códigos y escriba el de este grupo.

        Six digits. Without your phone, type one of your recovery codes.
        = Seis cifras. Sin su teléfono, escriba uno de sus códigos de reserva.

        Start again
        = Empezar de nuevo

        Lost the phone and the codes? A keeper of your group can turn the second step off.
        = ¿Perdió el teléfono y los códigos? Una persona encargada de su grupo puede quitar el segundo paso.

        10 letters or more. Three or four words that do not belong together make a good one.
        = 10 letras o más. Tres o cuatro palabras que no van juntas hacen una buena.

        There is no group here
        = Aquí no hay ningún grupo

        Check the address. Your group can tell you the right one.
        = Revise la dirección. Su grupo le puede dar la correcta.

        That was tried too often
        = Se intentó demasiadas veces

        Nothing was changed. Try again at {}.
        = No se cambió nada. Inténtelo otra vez a las {}.

        Too many people at once
        = Demasiada gente a la vez

        Many people sign in at this moment. Nothing was changed. Wait a minute, then try again.
        = Mucha gente está entrando en este momento. No se cambió nada. Espere un minuto e inténtelo otra vez.

        You are signed out.
        = La sesión está cerrada.

        That was tried too often.
        = Se intentó demasiadas veces.

        That was tried too often. Try again at {}.
        = Se intentó demasiadas veces. Inténtelo otra vez a las {}.

        Choose a password of 10 letters or more. Three or four words make a good one.
        = Elija una contraseña de 10 letras o más. Tres o cuatro palabras hacen una buena.

        Choose a shorter password.
        = Elija una contraseña más corta.

        Many people use this password, so it is guessed first. Choose another.
        = Mucha gente usa esta contraseña, por eso es la primera que se adivina. Elija otra.

        This password is made of the name or email. Choose another.
        = Esta contraseña está hecha con el nombre o el correo. Elija otra.

        This code is not right, or was used already. Wait for the next one and try again.
        = Este código no es correcto o ya se usó. Espere el siguiente e inténtelo otra vez.

        This page is too old. Start again with “Turn on the second step”.
        = Esta página es demasiado vieja. Empiece de nuevo con «Poner el segundo paso».

        This code is not right. Check the clock of your phone, and type the code it shows now.
        = Este código no es correcto. Revise el reloj de su teléfono y escriba el código que muestra ahora.

        This email and password do not belong together. Check both and try again.
        = Este correo y esta contraseña no van juntos. Revise los dos e inténtelo otra vez.

        Choose a new password
        = Elija una contraseña nueva

        Welcome
        = Le damos la bienvenida

        Come in
        = Entrar

        Save the password
        = Guardar la contraseña

        For the account of {}. You are signed out everywhere else.
        = Para la cuenta de {}. Su sesión se cierra en todas las demás partes.

        You are invited to the workshop of {}. You sign in with {}.
        = Tiene una invitación al taller de {}. Se entra con {}.

        This link no longer works
        = Este enlace ya no sirve

        Each link works once, and only for a few days. Ask a keeper of your group for a new one.
        = Cada enlace sirve una sola vez y solo por unos días. Pida uno nuevo a una persona encargada de su grupo.

        If you have used it already, sign in with your email and password.
        = Si ya lo usó, entre con su correo y contraseña.

        This account is closed. Open it first.
        = Esta cuenta está cerrada. Primero ábrala.
        """)
}
