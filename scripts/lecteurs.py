"""Writes random workbooks with openpyxl, and says what openpyxl reads in any .xlsx: an independent reader.

usage: lecteurs.py ecrire FOLDER COUNT   writes COUNT workbooks
       lecteurs.py lire FILE...          one JSON line a file: sheet -> address -> [kind, value]
"""
import datetime
import json
import random
import sys

import openpyxl
from openpyxl.styles import Font, PatternFill

TEXTES = [
    "Réalisée", "été & <hiver>", "l’œuf « œuvré »", " espaces ", "deux\nlignes", "1.2", "=pas une formule", "'apostrophe",
    "00123", "12/03/2026", "#N/A", "😀 emoji", "a" * 300, "tab\tulation", "100 %", "true", "-", "\u00a0insécable",
]
FORMATS = ["General", "0.00", "#,##0 €", "0%", "0.0E+00", "@", '0 "jours"']
DATES = ["dd/mm/yyyy", "yyyy-mm-dd", "d mmm yy", "[$-40C]dddd d mmmm yyyy", "mm-dd-yy"]


def ecrire(dossier, nombre):
    hasard = random.Random(20270915)
    for rang in range(nombre):
        classeur = openpyxl.Workbook()
        classeur.remove(classeur.active)
        for place in range(hasard.randint(1, 3)):
            feuille = classeur.create_sheet(f"{place} l'été & l'hiver")
            for _ in range(hasard.randint(1, 60)):
                cellule = feuille.cell(hasard.randint(1, 40), hasard.randint(1, 30))
                remplir(hasard, cellule)
            if hasard.random() < 0.4:
                ligne = 45 + place
                feuille.cell(ligne, 2).value = "fusionnée"
                feuille.merge_cells(start_row=ligne, start_column=2, end_row=ligne + 1, end_column=4)
        classeur.save(f"{dossier}/openpyxl-{rang}.xlsx")


def remplir(hasard, cellule):
    genre = hasard.randrange(7)
    if genre <= 1:
        texte = hasard.choice(TEXTES)
        cellule.value = texte
        cellule.data_type = "s"
    elif genre == 2:
        cellule.value = hasard.choice([0, 1, -7, 2026, 123456789, 0.5, 12.75, -0.001, 1e15, 1 / 3])
        cellule.number_format = hasard.choice(FORMATS)
    elif genre == 3:
        cellule.value = hasard.random() < 0.5
        cellule.number_format = "General"
    elif genre == 4:
        cellule.value = datetime.datetime(2024, 1, 1) + datetime.timedelta(days=hasard.randint(-9000, 9000))
        cellule.number_format = hasard.choice(DATES)
    elif genre == 5:
        cellule.value = datetime.time(hasard.randrange(24), hasard.randrange(60))
        cellule.number_format = "h:mm"
    else:
        cellule.value = hasard.choice([3, "gras"])
        cellule.number_format = "General"
        cellule.font = Font(bold=True, color="FF0000")
        cellule.fill = PatternFill("solid", fgColor="FFF2CC")


def lire(chemins):
    for chemin in chemins:
        classeur = openpyxl.load_workbook(chemin, data_only=True)
        print(json.dumps({feuille.title: dict(cellules(feuille)) for feuille in classeur.worksheets}))


def cellules(feuille):
    for ligne in feuille.iter_rows():
        for cellule in ligne:
            if cellule.value not in (None, ""):
                yield cellule.coordinate, dire(cellule)


def dire(cellule):
    valeur = cellule.value
    if cellule.data_type == "e":
        return ["erreur", valeur]
    if isinstance(valeur, bool):
        return ["booleen", valeur]
    if isinstance(valeur, datetime.datetime):
        return ["date", valeur.date().isoformat()]
    if isinstance(valeur, datetime.timedelta):
        minutes = round(valeur.total_seconds() / 60)
        return ["texte", f"{minutes // 60}:{minutes % 60:02d}"]
    if isinstance(valeur, datetime.time):
        return ["texte", f"{valeur.hour}:{valeur.minute:02d}"]
    if isinstance(valeur, (int, float)):
        return ["nombre", valeur]
    return ["texte", valeur]


if sys.argv[1] == "ecrire":
    ecrire(sys.argv[2], int(sys.argv[3]))
else:
    lire(sys.argv[2:])
