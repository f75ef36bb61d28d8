package org.facecert.observation;

import java.util.List;
import java.util.Set;
import org.facecert.screen.AppIdentity;
import org.facecert.statement.App;

/** The app under test as a screen is read: which windows are its own, whose names are its. */
public final class ObservedApp {

  private ObservedApp() {}

  public static AppIdentity of(App app) {
    return new AppIdentity(app.packageName(), List.of(app.name()), Set.copyOf(app.partners()));
  }
}
