package org.facecert.phone.adb;

import java.io.IOException;

/** What is at the phone's end of a stream; the stream is closed once it returns. */
interface AdbService {
  void serve(AdbStream stream) throws IOException;
}
