package org.facecert.phone.inside;

import android.app.Application;
import android.content.Context;
import android.content.res.AssetManager;
import android.content.res.XmlResourceParser;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

/** The class of an app's Application, read from its manifest: Robolectric has put its own there. */
final class ManifestApplication {
  private static final String ANDROID = "http://schemas.android.com/apk/res/android";
  private static final int MOST_PATHS = 32;

  private ManifestApplication() {}

  /** The class name; android.app.Application when the manifest names none. */
  static String of(Context context, String app) {
    AssetManager assets = context.getAssets();
    for (int cookie = 1; cookie < MOST_PATHS; cookie++) {
      try (XmlResourceParser xml = assets.openXmlResourceParser(cookie, "AndroidManifest.xml")) {
        String name = read(xml, app);
        if (name != null) {
          return name;
        }
      } catch (IOException e) {
        // no asset path of that number, or one without a manifest
      } catch (XmlPullParserException e) {
        throw new IllegalStateException("the manifest of " + app + " cannot be read", e);
      }
    }
    throw new IllegalStateException("no manifest of " + app + " among the asset paths");
  }

  private static @Nullable String read(XmlResourceParser xml, String app)
      throws IOException, XmlPullParserException {
    boolean ours = false;
    for (int event = xml.next(); event != XmlPullParser.END_DOCUMENT; event = xml.next()) {
      if (event != XmlPullParser.START_TAG) {
        continue;
      }
      String tag = xml.getName().toLowerCase(Locale.ROOT);
      if (tag.equals("manifest")) {
        ours = app.equals(xml.getAttributeValue(null, "package"));
      } else if (tag.equals("application") && ours) {
        String name = xml.getAttributeValue(ANDROID, "name");
        if (name == null) {
          return Application.class.getName();
        }
        return name.startsWith(".") ? app + name : name.contains(".") ? name : app + "." + name;
      }
    }
    return ours ? Application.class.getName() : null;
  }
}
