import Kernel

extension Words {
    /// My account, its browsers and its second step.
    static let spanishMine = list(
        """
        Your name
        = Su nombre

        {} on {}
        = {} en {}

        A browser that does not say what it is
        = Un navegador que no dice cuál es

        This is not your password.
        = Esta no es su contraseña.

        The language of the group
        = El idioma del grupo

        Signing in
        = Para entrar

        Only a keeper can change it.
        = Solo una persona encargada lo puede cambiar.

        Only you know it
        = Solo usted la sabe

        Password
        = Contraseña

        Off. Turn it on, so that your password alone opens nothing.
        = No está puesto. Póngalo, para que su contraseña sola no abra nada.

        On
        = Puesto

        {} recovery code left|{} recovery codes left
        = queda {} código de reserva|quedan {} códigos de reserva

        Where you are signed in
        = Dónde tiene la sesión abierta

        Sign out everywhere else
        = Cerrar la sesión en las demás partes

        This one
        = Este

        last used {}
        = último uso: {}

        Change your password
        = Cambie su contraseña

        You stay signed in here, and are signed out everywhere else.
        = Su sesión sigue abierta aquí y se cierra en las demás partes.

        Your password now
        = Su contraseña de ahora

        New password
        = Contraseña nueva

        Change the password
        = Cambiar la contraseña

        Your password is changed. You are signed out everywhere else.
        = Su contraseña cambió. Su sesión se cerró en las demás partes.

        Signed out there.
        = Sesión cerrada allí.

        Signed out everywhere else.
        = Sesión cerrada en las demás partes.

        Second step
        = Segundo paso

        Besides your password, you then type a code that only your phone shows. Whoever guesses or steals the password still cannot come in.
        = Además de su contraseña, escribe un código que solo muestra su teléfono. Quien adivine o robe la contraseña no podrá entrar.

        You need an app that shows such codes. Every phone's app store has free ones.
        = Necesita una aplicación que muestre esos códigos. Hay gratuitas para todos los teléfonos.

        two-factor sign-in, TOTP, authenticator
        = verificación en dos pasos, TOTP, autenticador

        Open the app on your phone and choose to add an account.
        = Abra la aplicación en su teléfono y elija agregar una cuenta.

        Scan this picture, or type the letters below it.
        = Escanee esta imagen, o escriba las letras que están debajo.

        Type the code that the app shows now.
        = Escriba el código que la aplicación muestra ahora.

        Key for your app
        = Clave para su aplicación

        Code
        = Código

        Six digits.
        = Seis cifras.

        Turn on the second step
        = Poner el segundo paso

        The second step is on
        = El segundo paso está puesto

        The second step is on. {} recovery code left.|The second step is on. {} recovery codes left.
        = El segundo paso está puesto. Queda {} código de reserva.|El segundo paso está puesto. Quedan {} códigos de reserva.

        Write these codes down or print them now. They are shown only once.
        = Anote o imprima estos códigos ahora. Se muestran una sola vez.

        Each opens your account once when the phone is not at hand. Keep them where you keep your papers.
        = Cada uno abre su cuenta una vez cuando no tiene el teléfono. Guárdelos donde guarda sus papeles.

        I have written them down
        = Ya los anoté

        New recovery codes
        = Códigos de reserva nuevos

        The codes that you have then stop working.
        = Los códigos que tiene dejan de servir.

        Make new codes
        = Crear códigos nuevos

        Your password
        = Su contraseña

        Turn the second step off
        = Quitar el segundo paso

        The second step is on already.
        = El segundo paso ya está puesto.

        The second step is off.
        = El segundo paso ya no está puesto.
        """)
}
