package org.facecert.phone.inside;

import android.webkit.JavascriptInterface;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.facecert.phone.web.WebPageListener;
import org.jspecify.annotations.Nullable;

/**
 * The objects that an app lends to its page. Their methods run on a thread of their own, as on
 * Android; only those that are annotated, with strings, numbers and booleans.
 */
final class WebBridge {
  private final Map<String, Object> lent = new ConcurrentHashMap<>();
  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread bridge = new Thread(task, "JavaBridge");
            bridge.setDaemon(true);
            return bridge;
          });

  /** Lends an object, or takes it back; what is lent then. */
  Map<String, List<String>> lend(String name, @Nullable Object object) {
    if (object == null) {
      lent.remove(name);
    } else {
      lent.put(name, object);
    }
    Map<String, List<String>> names = new TreeMap<>();
    lent.forEach(
        (key, value) ->
            names.put(
                key, methods(value).stream().map(Method::getName).distinct().sorted().toList()));
    return names;
  }

  private static List<Method> methods(Object object) {
    return Arrays.stream(object.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(JavascriptInterface.class))
        .toList();
  }

  void call(String call, WebPageListener.Answer answer) {
    thread.execute(() -> answer.give(true, answered(call)));
  }

  private String answered(String call) {
    ObjectNode reply = json.createObjectNode();
    try {
      JsonNode asked = json.readTree(call);
      Object value = called(asked);
      if (value instanceof String || value instanceof Number || value instanceof Boolean) {
        reply.set("value", json.valueToTree(value));
      }
    } catch (JsonProcessingException | ReflectiveOperationException e) {
      reply.put("error", "Java exception was raised during method invocation");
    }
    return reply.toString();
  }

  private @Nullable Object called(JsonNode asked) throws ReflectiveOperationException {
    Object object = lent.get(asked.path("object").asText());
    JsonNode values = asked.path("values");
    if (object == null) {
      throw new NoSuchMethodException("no such object");
    }
    for (Method method : methods(object)) {
      if (method.getName().equals(asked.path("method").asText())
          && method.getParameterCount() == values.size()) {
        method.setAccessible(true);
        return invoked(method, object, values);
      }
    }
    throw new NoSuchMethodException("Method not found");
  }

  private static @Nullable Object invoked(Method method, Object object, JsonNode values)
      throws IllegalAccessException, InvocationTargetException {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      arguments.add(value(values.get(k), method.getParameterTypes()[k]));
    }
    return method.invoke(object, arguments.toArray());
  }

  private static @Nullable Object value(JsonNode value, Class<?> type) {
    if (type == String.class) {
      return value.isNull() ? null : value.asText();
    }
    if (type == boolean.class) {
      return value.asBoolean();
    }
    if (type == int.class) {
      return value.asInt();
    }
    if (type == long.class) {
      return value.asLong();
    }
    if (type == float.class) {
      return (float) value.asDouble();
    }
    return type == double.class ? value.asDouble() : null;
  }
}
