package org.facecert.steps;

import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.Parameters;
import org.facecert.catalogue.PermissionRules;
import org.facecert.screen.Vocabulary;

/** What a scenario is judged by beside its requirement: thresholds of the programme, and words. */
public record Rules(
    Vocabulary vocabulary,
    Parameters parameters,
    DossierWords dossierWords,
    PermissionRules permissionRules) {}
