package org.facecert.phone.inside;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/**
 * The thread that draws a GLSurfaceView. There is no OpenGL here: the surface stays blank, and the
 * log says so.
 */
@Implements(className = "android.opengl.GLSurfaceView$GLThread", isInAndroidSdk = false)
public class PhoneGlThread {
  @Implementation
  protected void guardedRun() {
    Kernel.current()
        .appLog('W', "GLThread", "the virtual phone has no OpenGL: this surface stays blank");
  }
}
