package org.facecert.phone.inside;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowProcess;

/** An app that kills its own process ends as on a phone. */
@Implements(android.os.Process.class)
@SuppressWarnings("ProtectedMembersInFinalClass") // as in the class it stands for
public final class PhoneProcess extends ShadowProcess {
  @Implementation
  protected static void killProcess(int pid) {
    if (pid == ShadowProcess.myPid()) {
      AppExit.exit(0);
    }
  }
}
