package org.facecert.phone.inside;

import android.os.DropBoxManager;
import java.nio.charset.StandardCharsets;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowDropBoxManager;

/** What an app adds to the system's drop box comes into the phone's. */
@Implements(DropBoxManager.class)
public class PhoneDropBox extends ShadowDropBoxManager {

  @Implementation
  @Override
  protected void addText(String tag, String data) {
    Kernel.current().state().dropBox().addText(tag, data);
  }

  @Implementation
  protected void addData(String tag, byte[] data, int flags) {
    if ((flags & DropBoxManager.IS_TEXT) == 0) {
      Kernel.current().state().dropBox().addData(tag, data);
    } else {
      addText(tag, new String(data, StandardCharsets.UTF_8));
    }
  }
}
