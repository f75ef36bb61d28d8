package org.facecert.app;

import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Laboratory;

/**
 * A run that was asked for, its files read.
 *
 * @param statement of the app; its file may be another build of the same app
 */
record RunRequest(
    AppStatement statement,
    WantedPhones phones,
    RunScope scope,
    RunFolder folder,
    Laboratory laboratory) {}
