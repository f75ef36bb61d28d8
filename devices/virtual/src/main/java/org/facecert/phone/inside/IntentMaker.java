package org.facecert.phone.inside;

import android.content.Intent;
import android.net.Uri;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Broadcast;
import org.facecert.phone.api.Launch;

/** Android's intents from what a client asks for. */
final class IntentMaker {
  private IntentMaker() {}

  static Intent of(Launch launch) {
    Intent intent = new Intent(launch.action() == null ? Intent.ACTION_MAIN : launch.action());
    if (launch.data() != null) {
      intent.setData(Uri.parse(launch.data()));
    }
    return filled(intent, launch.categories(), launch.extras());
  }

  static Intent of(Broadcast broadcast) {
    Intent intent = new Intent();
    intent.setAction(broadcast.action());
    intent.setPackage(broadcast.app());
    if (broadcast.data() != null) {
      intent.setData(Uri.parse(broadcast.data()));
    }
    if (broadcast.app() != null && broadcast.receiver() != null) {
      intent.setClassName(broadcast.app(), broadcast.receiver());
    }
    return filled(intent, broadcast.categories(), broadcast.extras());
  }

  private static Intent filled(Intent intent, List<String> categories, Map<String, Object> extras) {
    categories.forEach(intent::addCategory);
    extras.forEach((key, value) -> put(intent, key, value));
    return intent;
  }

  private static void put(Intent intent, String key, Object value) {
    if (value instanceof String text) {
      intent.putExtra(key, text);
    } else if (value instanceof Boolean flag) {
      intent.putExtra(key, flag.booleanValue());
    } else if (value instanceof Integer number) {
      intent.putExtra(key, number.intValue());
    } else if (value instanceof Long number) {
      intent.putExtra(key, number.longValue());
    } else if (value instanceof Float number) {
      intent.putExtra(key, number.floatValue());
    } else if (value instanceof Double number) {
      intent.putExtra(key, number.doubleValue());
    } else if (value instanceof URI uri) {
      intent.putExtra(key, Uri.parse(uri.toString()));
    } else {
      putMany(intent, key, value);
    }
  }

  private static void putMany(Intent intent, String key, Object value) {
    if (value instanceof String[] texts) {
      intent.putExtra(key, texts);
    } else if (value instanceof int[] numbers) {
      intent.putExtra(key, numbers);
    } else if (value instanceof long[] numbers) {
      intent.putExtra(key, numbers);
    } else if (value instanceof List<?> texts) {
      ArrayList<String> copy = new ArrayList<>();
      texts.forEach(text -> copy.add(String.valueOf(text)));
      intent.putStringArrayListExtra(key, copy);
    } else {
      throw new IllegalArgumentException("an extra cannot be a " + value.getClass().getName());
    }
  }
}
