"""Ouvre un .docx dans LibreOffice, accepte ou refuse toutes ses modifications (ou aucune), et l'enregistre en .docx.

Usage : python3 revisions-libreoffice.py PROFIL "ENTREE|DECISION|SORTIE"...
DECISION vaut « accepter », « refuser » ou « garder ».
"""

import subprocess
import sys
import time
from pathlib import Path

try:
    import uno
    from com.sun.star.beans import PropertyValue
except ImportError:
    sys.exit("Il manque python3-uno : apt-get install python3-uno, puis recommencez.")

COMMANDES = {"accepter": ".uno:AcceptAllTrackedChanges", "refuser": ".uno:RejectAllTrackedChanges"}


def propriete(nom, valeur):
    trouvee = PropertyValue()
    trouvee.Name, trouvee.Value = nom, valeur
    return trouvee


def connecter(adresse):
    contexte = uno.getComponentContext()
    resolveur = contexte.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", contexte)
    for _ in range(240):
        try:
            return resolveur.resolve(f"uno:{adresse};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice n'a pas démarré en une minute.")


def decider(distant, bureau, entree, decision, sortie):
    document = bureau.loadComponentFromURL(Path(entree).resolve().as_uri(), "_blank", 0, (propriete("Hidden", True),))
    if document is None:
        sys.exit(f"LibreOffice n'ouvre pas {entree}.")
    if decision in COMMANDES:
        repartiteur = distant.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", distant)
        cadre = document.getCurrentController().getFrame()
        repartiteur.executeDispatch(cadre, COMMANDES[decision], "", 0, ())
    restantes = document.getRedlines().createEnumeration() if decision in COMMANDES else None
    if restantes is not None and restantes.hasMoreElements():
        print(f"{entree} : des modifications restent après « {decision} »", file=sys.stderr)
    document.storeToURL(Path(sortie).resolve().as_uri(), (propriete("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main():
    profil, *taches = sys.argv[1:]
    adresse = f"pipe,name=revisions{Path(profil).resolve().name}{int(time.time() * 1000)}"
    soffice = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={Path(profil).resolve().as_uri()}", "--headless", "--norestore", f"--accept={adresse};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        distant = connecter(adresse)
        bureau = distant.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", distant)
        for tache in taches:
            decider(distant, bureau, *tache.split("|"))
        try:
            bureau.terminate()
        except Exception:
            pass
    finally:
        try:
            soffice.wait(timeout=30)
        except subprocess.TimeoutExpired:
            soffice.kill()


main()
