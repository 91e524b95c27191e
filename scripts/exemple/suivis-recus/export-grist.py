# L’export d’un document Grist, écrit par openpyxl : des identifiants pour titres, des cases à cocher, de vraies dates.
import datetime
import sys

import openpyxl

classeur = openpyxl.Workbook()
feuille = classeur.active
feuille.title = "Actions"
lignes = [
    ["id", "Intitule_action", "Axe", "Champ_intervention", "Structure_pilote", "Partenaires", "Date_debut", "Date_fin", "Statut", "Avancement_pourcent", "Budget_previsionnel", "Valide_copil"],
    ["A1", "Places d'urgence (données fictives)", "Axe 1", "Petite enfance", "Communauté de communes", "Caf, PMI", datetime.date(2026, 2, 1), datetime.date(2027, 1, 31), "En cours", 40, 25000, True],
    ["A2", "Charte d'accueil", "Axe 1", "Petite enfance", "Relais petite enfance", "Crèches", datetime.date(2026, 9, 1), datetime.date(2028, 6, 30), "À venir", 0, 0, False],
    ["A3", "Soutien à la parentalité", "Axe 2", "Parentalité", "Centre social", "Écoles, PMI", datetime.date(2025, 1, 1), datetime.date(2026, 6, 30), "Terminé", 100, 4200.5, True],
]
for ligne in lignes:
    feuille.append(ligne)
classeur.create_sheet("Equipes").append(["Nom", "Courriel"])
classeur.save(sys.argv[1])
