package org.facecert.phone.inside;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.graphics.Point;
import android.os.SystemClock;
import android.provider.MediaStore;
import android.util.DisplayMetrics;
import android.view.KeyEvent;
import android.view.View;
import android.view.WindowManager;
import android.view.accessibility.AccessibilityNodeInfo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.facecert.phone.api.AppFacts;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Broadcast;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.api.Look;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.Touch;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.state.Permissions;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.WebNode;
import org.jspecify.annotations.Nullable;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowApplication;
import org.robolectric.shadows.ShadowPackageManager;
import org.robolectric.shadows.ShadowProcess;
import org.robolectric.shadows.ShadowToast;

/** The Android side: it holds the parts together and is what the front door speaks to. */
public final class Kernel implements Handset {
  private static final int TOAST_MS = 3500;
  private static final int LOOK_MS = 50;

  /** for the main thread to be had back, and Android to be built anew */
  private static final Duration END = Duration.ofSeconds(60);

  private static final Duration ROLL = Duration.ofSeconds(3);

  /** what of a finger's way gives a list its speed, in milliseconds (as VelocityTracker) */
  private static final int FLING_MS = 200;

  private static final String SETTINGS = "com.android.settings";

  // the phone's own machinery, which no app on a real phone would log
  private static final List<String> OURS =
      List.of("LifecycleMonitor", "WindowOnBackDispatcher", "MonitoringInstr");

  // Robolectric creates shadows and instrumentation by itself, without arguments; one phone per JVM
  // makes this sound
  private static volatile @Nullable Kernel current;

  private final PhoneState state;
  private final Runtimes runtimes;
  private final MainThread main = new MainThread(this::turn, this::uncaught, this::notResponding);
  private final Tasks tasks = new Tasks(this);
  private final Windows windows = new Windows(tasks);
  private final Nodes nodes = new Nodes();
  private final Compositor compositor = new Compositor();
  private final Hands hands = new Hands(windows);
  private final Fingers fingers = new Fingers(hands, this::deed);
  private final Scene scene;
  private final Previews previews;
  private final RecentPictures recentPictures = new RecentPictures();
  private final WebViews webs;
  private final WebPages pages;
  private int toasts;
  private long toastUntil;
  private long looked;
  private Surroundings.@Nullable Place place;
  private volatile boolean dying;
  private volatile @Nullable Integer silentPid;
  private volatile @Nullable CountDownLatch ending;

  public Kernel(Object sandbox, PhoneState state, Browsers browsers) {
    this.state = state;
    webs = new WebViews(browsers, state);
    pages = new WebPages(webs);
    scene = new Scene(state.camera());
    previews = new Previews(scene);
    runtimes = new Runtimes((AndroidSandbox) sandbox, state);
    current = this;
  }

  static Kernel current() {
    Kernel kernel = current;
    if (kernel == null) {
      throw new IllegalStateException("the phone has not booted");
    }
    return kernel;
  }

  // ---- what the parts ask of each other

  PhoneState state() {
    return state;
  }

  Tasks tasks() {
    return tasks;
  }

  Scene scene() {
    return scene;
  }

  Previews previews() {
    return previews;
  }

  WebViews webs() {
    return webs;
  }

  @Nullable String loadedApp() {
    return runtimes.app();
  }

  ClassLoader appLoader() {
    return runtimes.appLoader();
  }

  @Nullable ClassLoader appLoaderOrNull() {
    return runtimes.appLoaderOrNull();
  }

  /** The package on whose behalf code runs now. */
  String processApp() {
    String app = runtimes.app();
    return app == null ? "android" : app;
  }

  void appLog(char level, String tag, String message) {
    if (OURS.contains(tag)) {
      return;
    }
    int pid = android.os.Process.myPid();
    int tid = main.isCurrent() ? pid : pid + 1 + (int) (Thread.currentThread().getId() % 400);
    state.log().add(pid, tid, level, tag, message);
  }

  boolean granted(String app, String permission) {
    return state.allows(app, permission) || runtimes.installTime(app, permission);
  }

  // ---- life

  @Override
  public void boot() {
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    runtimes.rebuild();
    renewed();
  }

  @Override
  public void loop() {
    main.loop();
  }

  /** Android was built anew; what belonged to the former one is forgotten. */
  private void renewed() {
    toasts = 0;
    toastUntil = 0;
    looked = 0;
    previews.forget();
    pages.forget();
    webs.forget();
    compositor.forget();
    tasks.reset();
    // once more for each Android that is built
    Robolectric.buildContentProvider(PhoneMedia.class).create(MediaStore.AUTHORITY);
    syncPermissions();
    surroundings();
  }

  private void rebuild() {
    ClipData clip = clip();
    windows.removeAll();
    runtimes.rebuild();
    if (clip != null) {
      clipboardService().setPrimaryClip(clip);
    }
    renewed();
  }

  private void turn() {
    if (ShadowToast.shownToastCount() != toasts) {
      toasts = ShadowToast.shownToastCount();
      toastUntil = SystemClock.uptimeMillis() + TOAST_MS;
    }
    tasks.turn();
    if (SystemClock.uptimeMillis() - looked >= LOOK_MS) {
      looked = SystemClock.uptimeMillis();
      for (Windows.Pane pane : windows.panes()) {
        pages.visit(pane.root());
        previews.visit(pane.root());
      }
    }
  }

  /**
   * An exception that an app let through ends its process, in the words of
   * com.android.internal.os.RuntimeInit.
   */
  private void uncaught(Thread thread, Throwable e) {
    if (dying || unwound(e)) {
      return;
    }
    String trace = trace(e);
    String name = main.isCurrent() ? "main" : thread.getName();
    String app = runtimes.app();
    Integer pid = app == null ? null : state.pid(app);
    if (app == null || pid == null) {
      String text = "*** FATAL EXCEPTION IN SYSTEM PROCESS: " + name + "\n" + trace;
      state.log().system('E', "AndroidRuntime", text);
      System.err.println("phone: " + trace);
      return;
    }
    String text = "FATAL EXCEPTION: %s\nProcess: %s, PID: %d\n%s".formatted(name, app, pid, trace);
    state.log().add(pid, pid, 'E', "AndroidRuntime", text);
    state.crashed(app, pid, trace);
    String front = Tasks.component(tasks.front().app(), tasks.front().activity());
    state.log().system('W', "ActivityTaskManager", "  Force finishing activity " + front);
    end("crash");
  }

  /** What was thrown into a dead process's thread may come out of it wrapped. */
  private static boolean unwound(Throwable e) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable at = e; at != null && seen.add(at); at = at.getCause()) {
      if (at instanceof ThreadDeath) {
        return true;
      }
    }
    return false;
  }

  /** Android knows neither modules nor named class loaders. */
  private static String trace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text, true));
    return text.toString().stripTrailing().replaceAll("(?m)^\\tat [\\w.@$-]*/+", "\tat ");
  }

  /** As ActivityManagerService words it; once per process. */
  private void notResponding() {
    String app = runtimes.app();
    Integer pid = app == null ? null : state.pid(app);
    if (app != null && pid != null && !dying && !pid.equals(silentPid)) {
      silentPid = pid;
      String text = "ANR in %s\nPID: %d\nReason: Input dispatching timed out\n%s";
      state
          .log()
          .system('E', "ActivityManager", text.formatted(app, pid, main.trace().stripTrailing()));
    }
  }

  /** Called by the app itself, on any of its threads. */
  void exitRequested(int status) {
    end("exit " + status);
  }

  /** Ends the process as soon as the main thread is free of app code. */
  private void end(String reason) {
    CountDownLatch done = new CountDownLatch(1);
    Thread ender =
        new Thread(
            () -> {
              try {
                kill(reason);
              } finally {
                done.countDown();
              }
            },
            "end");
    ender.setDaemon(true);
    // else it would count as one of the app's threads, and end with them before its work is done
    ender.setContextClassLoader(getClass().getClassLoader());
    ending = done;
    if (main.isCurrent()) {
      state
          .log()
          .system('I', "Process", "Sending signal. PID: " + android.os.Process.myPid() + " SIG: 9");
    }
    ender.start();
  }

  @Override
  public synchronized void kill(String reason) {
    String app = runtimes.app();
    if (app == null || state.pid(app) == null) {
      return;
    }
    dying = true;
    try {
      state.died(app, reason);
      runtimes.interruptThreads();
      if (!main.free()) {
        System.err.println("phone: the app keeps the main thread; giving up\n" + main.trace());
        Runtime.getRuntime().halt(70);
      }
      main.call(
          () -> {
            rebuildAfter(app);
            return true;
          },
          END);
    } finally {
      dying = false;
    }
  }

  private void rebuildAfter(String app) {
    // the interruption was meant for the app that is gone; what is left of it must not hit what
    // comes
    if (Thread.interrupted()) {
      state.log().system('W', "ActivityManager", "Process " + app + " had to be interrupted");
    }
    // what asked for the app while it died must not believe that it lives
    if (state.pid(app) != null) {
      state.died(app, "restart");
    }
    rebuild();
  }

  /** What starts an app waits for the end of the one that is dying, and never joins it. */
  private void afterTheEnd() {
    CountDownLatch done = ending;
    if (done == null || main.isCurrent()) {
      return;
    }
    try {
      if (!done.await(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new PhoneFault(PhoneFault.Kind.NOT_RESPONDING, "the app that crashed does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PhoneFault(PhoneFault.Kind.REFUSED, "the command was given up");
    }
  }

  // ---- apps

  @Override
  public AppFacts load(String app, Path apk, Path jar) {
    return main.call(
        () -> {
          runtimes.load(app, apk, jar);
          recentPictures.forget();
          rebuild();
          return Packages.facts(processApp());
        },
        Duration.ofSeconds(60));
  }

  @Override
  public void unload() {
    main.act(
        () -> {
          runtimes.unload();
          recentPictures.forget();
          rebuild();
        });
  }

  @Override
  public void languageChanged() {
    String app = runtimes.app();
    if (app != null) {
      state.died(app, "configuration change");
    }
    main.act(this::rebuild);
  }

  @Override
  public void launch(Launch launch) {
    afterTheEnd();
    Intent intent = IntentMaker.of(launch);
    if (launch.app() == null) {
      implicit(intent);
    } else if (launch.app().equals(runtimes.app())) {
      if (launch.activity() == null && launch.data() != null) {
        implicit(intent.setPackage(launch.app()));
      } else {
        component(launch, intent);
      }
    } else if (launch.app().equals(SETTINGS) && launch.data() == null) {
      implicit(new Intent(android.provider.Settings.ACTION_SETTINGS));
    } else {
      throw noActivity(launch);
    }
    settle();
  }

  private static PhoneFault noActivity(Launch launch) {
    return new PhoneFault(
        PhoneFault.Kind.REFUSED,
        "Error type 3\nError: Activity class {%s/%s} does not exist."
            .formatted(launch.app(), launch.activity()));
  }

  private void implicit(Intent intent) {
    SystemCard card = intent.getPackage() == null ? SystemScreens.forIntent(this, intent) : null;
    if (card != null) {
      main.act(() -> tasks.pushSystem(card));
      return;
    }
    String app = runtimes.app();
    ActivityInfo info = main.<@Nullable ActivityInfo>ask(() -> Packages.resolve(intent));
    if (app == null || info == null || !info.packageName.equals(app)) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED, "Error: Activity not started, unable to resolve " + intent);
    }
    start(intent.setClassName(app, info.name), info);
  }

  private void component(Launch launch, Intent intent) {
    String app = String.valueOf(launch.app());
    String name = launch.activity();
    ActivityInfo info =
        main.<@Nullable ActivityInfo>ask(
            () -> name == null ? Packages.launcher(app) : Packages.activity(app, name));
    if (info == null) {
      throw name == null
          ? new PhoneFault(
              PhoneFault.Kind.REFUSED, "the package " + app + " has no launcher activity")
          : noActivity(launch);
    }
    if (launch.action() == null) {
      intent.addCategory(Intent.CATEGORY_LAUNCHER);
    }
    intent.setClassName(app, info.name);
    if (launch.clear()) {
      intent.addFlags(Intent.FLAG_ACTIVITY_CLEAR_TASK);
    }
    start(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK), info);
  }

  private void start(Intent intent, ActivityInfo info) {
    main.act(
        () -> {
          startProcess(Tasks.component(info.packageName, info.name));
          tasks.open(intent, info, null, null, -1);
        });
  }

  private void startProcess(String component) {
    String app = processApp();
    if (state.pid(app) != null && runtimes.appLoaderOrNull() != null) {
      return;
    }
    int pid = state.start(app, "next-top-activity {" + component + "}");
    ShadowProcess.setPid(pid);
    ShadowProcess.setUid(state.uidFor(app));
    ShadowProcess.setProcessName(app);
    // permissions are held by process and user
    syncPermissions();
    try {
      runtimes.startProcess();
    } catch (RuntimeException | LinkageError e) {
      uncaught(Thread.currentThread(), e);
    }
  }

  @Override
  public int broadcast(Broadcast broadcast) {
    afterTheEnd();
    Intent intent = IntentMaker.of(broadcast);
    AtomicInteger result = new AtomicInteger();
    deed(() -> result.set(broadcast(intent)));
    settle();
    return result.get();
  }

  private int broadcast(Intent intent) {
    List<ActivityInfo> declared = Receivers.declared(intent);
    if (!declared.isEmpty()) {
      ActivityInfo first = declared.get(0);
      startProcess(Tasks.component(first.packageName, first.name));
    }
    ClassLoader loader = runtimes.appLoaderOrNull();
    return loader == null ? 0 : new Receivers(loader).deliver(intent, declared);
  }

  @Override
  public List<Map<String, Object>> notifications() {
    return main.ask(Notices::told);
  }

  @Override
  public void openNotifications() {
    main.act(() -> tasks.pushSystem(new NotificationShade(this)));
    settle();
  }

  @Override
  public void place(double latitude, double longitude, double altitude) {
    place = new Surroundings.Place(latitude, longitude, altitude);
    deed(this::surroundings);
    settle();
  }

  @Override
  public void networksChanged() {
    deed(() -> Surroundings.networks(state.radios()));
    settle();
  }

  /** What the app that runs now is told of the phone's surroundings. */
  private void surroundings() {
    if (!state.radios().untouched()) {
      Surroundings.networks(state.radios());
    }
    Surroundings.locked(tasks.isLocked());
    Surroundings.Place known = place;
    if (known != null) {
      Surroundings.place(known);
    }
  }

  @Override
  public boolean isLocked() {
    return main.ask(tasks::isLocked);
  }

  @Override
  public void lock(boolean on) {
    main.act(
        () -> {
          tasks.lock(on);
          Surroundings.locked(on);
        });
    settle();
  }

  @Override
  public void activate(String app) {
    afterTheEnd();
    boolean there =
        main.ask(
            () -> {
              boolean alive = !app.equals(runtimes.app()) || state.pid(app) != null;
              return alive && tasks.bringToFront(app);
            });
    if (main.isCurrent()) {
      if (!there) {
        startAnew(app);
      }
      return;
    }
    if (!there) {
      launch(Launch.app(app));
    }
    settle();
  }

  private void startAnew(String app) {
    ActivityInfo info = Packages.launcher(app);
    if (info != null) {
      Intent intent =
          new Intent(Intent.ACTION_MAIN)
              .addCategory(Intent.CATEGORY_LAUNCHER)
              .setClassName(app, info.name)
              .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
      start(intent, info);
    }
  }

  /** Carries out what the tasks have become; what the app throws at that is its crash. */
  private void cards() {
    try {
      tasks.turn();
    } catch (RuntimeException | Error e) {
      uncaught(Thread.currentThread(), e);
    }
  }

  @Override
  public void stopSystemApp(String app) {
    main.act(
        () -> {
          tasks.close(app);
          cards();
        });
    state.died(app, "stop " + app);
    settle();
  }

  @Override
  public void home() {
    main.act(tasks::home);
    settle();
  }

  @Override
  public List<Front> recents() {
    return main.ask(tasks::recent);
  }

  private void showRecents() {
    main.act(tasks::recents);
    settle();
  }

  RecentPictures recentPictures() {
    return recentPictures;
  }

  /** Called while the app is left, when it was paused and can still be seen. */
  void keepPicture(AppCard card, List<Card> seen) {
    recentPictures.keep(
        card, () -> compositor.picture(windows.panes(seen), size()), windows.panes(seen));
  }

  @Override
  public Front front() {
    return main.ask(tasks::front);
  }

  @Override
  public void appsChanged() {
    main.act(
        () -> {
          windows.removeAll();
          tasks.reset();
          syncPermissions();
        });
  }

  @Override
  public void permissionsChanged() {
    main.act(this::syncPermissions);
  }

  /** What checkSelfPermission answers follows the phone's state. */
  void syncPermissions() {
    String app = runtimes.app();
    if (app == null) {
      return;
    }
    ShadowApplication shadow = Shadow.extract(RuntimeEnvironment.getApplication());
    ShadowPackageManager packages =
        Shadow.extract(RuntimeEnvironment.getApplication().getPackageManager());
    for (String permission : runtimes.requested(app)) {
      Permissions.Grant grant = state.permissions().of(app, permission);
      if (grant.granted() || runtimes.installTime(app, permission)) {
        shadow.grantPermissions(permission);
      } else {
        shadow.denyPermissions(permission);
      }
      packages.setShouldShowRequestPermissionRationale(permission, refusedOnce(grant));
    }
  }

  private static boolean refusedOnce(Permissions.Grant grant) {
    return !grant.granted()
        && grant.flags().contains(Permissions.Flag.USER_SET)
        && !grant.flags().contains(Permissions.Flag.USER_FIXED);
  }

  // ---- the screen

  private static Point size() {
    Point size = new Point();
    WindowManager manager =
        RuntimeEnvironment.getApplication().getSystemService(WindowManager.class);
    realSize(manager, size);
    return size;
  }

  @SuppressWarnings("deprecation")
  private static void realSize(WindowManager manager, Point size) {
    manager.getDefaultDisplay().getRealSize(size);
  }

  private static DisplayMetrics metrics() {
    return RuntimeEnvironment.getApplication().getResources().getDisplayMetrics();
  }

  @Override
  public int[] display() {
    return main.ask(
        () -> {
          Point size = size();
          return new int[] {size.x, size.y, metrics().densityDpi};
        });
  }

  @Override
  public List<UiNode> windows(Look look) {
    settle();
    IdentityHashMap<View, WebNode> trees = WebViews.read(seenWebs());
    return look(
        () -> {
          List<UiNode> roots = new ArrayList<>();
          Windows.Pane active = windows.active();
          for (Windows.Pane pane : look.all() ? windows.interactive() : windows.panes()) {
            if (look.all() || (active != null && pane.root() == active.root())) {
              roots.add(nodes.tree(pane.root(), roots.size(), size(), look, trees));
            }
          }
          String toast = toast();
          if (toast != null) {
            roots.add(toastNode(roots.size(), toast));
          }
          return roots;
        });
  }

  private List<WebPane> seenWebs() {
    return webs.isUsed() ? main.ask(() -> webs.in(windows.panes())) : List.of();
  }

  /**
   * What is seen is drawn and told by the app's own code: what that throws is its crash, and what
   * is seen then is the phone without it.
   */
  private <T> T look(Supplier<T> question) {
    Optional<T> seen = main.ask(() -> tried(question));
    if (seen.isPresent()) {
      return seen.get();
    }
    afterTheEnd();
    return main.ask(question);
  }

  private <T> Optional<T> tried(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (PhoneFault e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (!runtimes.isOfApp(e)) {
        throw e;
      }
      uncaught(Thread.currentThread(), e);
      return Optional.empty();
    }
  }

  private @Nullable String toast() {
    boolean visible = toasts > 0 && SystemClock.uptimeMillis() < toastUntil;
    return visible ? ShadowToast.getTextOfLatestToast() : null;
  }

  private UiNode toastNode(int index, String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("index", String.valueOf(index));
    attributes.put("package", processApp());
    attributes.put("class", "android.widget.Toast");
    attributes.put("text", text);
    attributes.put("displayed", "true");
    return new UiNode(-1, "android.widget.Toast", attributes, List.of());
  }

  @Override
  public byte[] screenshot() {
    settle();
    photograph();
    return look(
        () -> compositor.png(windows.panes(), size(), metrics(), state.clock().millis(), toast()));
  }

  /** Each WebView gets a picture of its page as it is now. */
  private void photograph() {
    for (WebPane pane : seenWebs()) {
      byte[] picture = pane.photograph();
      if (picture != null) {
        main.act(() -> pane.show(picture));
      }
    }
  }

  @Override
  public Bounds bounds(int uid) {
    WebSpots.Spot spot = nodes.web().spot(uid);
    if (spot != null) {
      WebNode node = spot.find(webs);
      return main.ask(() -> WebSpots.bounds(shown(spot.view()), node));
    }
    return main.ask(() -> nodes.bounds(view(uid), size()));
  }

  /** The view of that identity, if a person could see it: no screen that was left. */
  private View view(int uid) {
    return shown(nodes.view(uid));
  }

  private View shown(View view) {
    View root = view.getRootView();
    if (!view.isShown() || windows.panes().stream().noneMatch(p -> p.root() == root)) {
      throw Nodes.gone();
    }
    return view;
  }

  /** The page that a node is of, or the WebView that it is; null for any other node. */
  private @Nullable WebPane web(int uid) {
    WebSpots.Spot spot = nodes.web().spot(uid);
    return spot != null
        ? webs.shown(spot.view())
        : main.<@Nullable WebPane>ask(() -> webs.shown(view(uid)));
  }

  @Override
  public int scrollExtent(int uid) {
    WebPane pane = web(uid);
    if (pane != null) {
      return pane.extent();
    }
    return main.ask(() -> ScrollExtent.of(view(uid)));
  }

  @Override
  public @Nullable String declaredOrientation() {
    return main.<@Nullable String>ask(
        () ->
            tasks.top() instanceof AppCard card
                ? Packages.orientation(card.info().screenOrientation)
                : null);
  }

  @Override
  public boolean isAcross() {
    return main.ask(runtimes::isAcross);
  }

  @Override
  public boolean turn(boolean across) {
    boolean allowed = main.ask(() -> !(tasks.top() instanceof AppCard card) || card.allows(across));
    if (allowed && isAcross() != across) {
      deed(
          () -> {
            runtimes.turn(across);
            compositor.forget();
            tasks.turned();
          });
      settle();
    }
    return allowed;
  }

  @Override
  public Map<String, String> strings(String app, String language) {
    if (!app.equals(runtimes.app())) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED, "Could not extract app strings, no app or package specified");
    }
    return main.ask(() -> AppStrings.in(language));
  }

  @Override
  public @Nullable Integer focused() {
    WebPane pane = focusedWeb();
    Integer inside = pane == null ? null : nodes.web().focused(pane);
    return inside != null ? inside : focusedView();
  }

  /** The WebView that has the input focus and shows a page of the browser's. */
  private @Nullable WebPane focusedWeb() {
    return main.<@Nullable WebPane>ask(
        () -> {
          View focus = focus();
          return focus == null ? null : webs.shown(focus);
        });
  }

  private @Nullable Integer focusedView() {
    return main.<@Nullable Integer>ask(
        () -> {
          View focus = focus();
          return focus == null ? null : nodes.uid(focus);
        });
  }

  private @Nullable View focus() {
    Windows.Pane pane = windows.active();
    return pane == null ? null : pane.root().findFocus();
  }

  // ---- the hands

  /** App code that an event runs may fail: that is the app's crash, not the command's. */
  private void deed(Runnable deed) {
    main.act(
        () -> {
          try {
            deed.run();
          } catch (RuntimeException | Error e) {
            uncaught(Thread.currentThread(), e);
          }
        });
  }

  @Override
  public void touch(List<List<Touch>> ways) {
    fingers.move(ways);
    settle();
    if (ways.stream().anyMatch(Kernel::moves)) {
      calm();
    }
  }

  /** A finger that stays where it is, or rests before it leaves, sets no list rolling. */
  private static boolean moves(List<Touch> way) {
    Touch last = way.get(way.size() - 1);
    return way.stream()
        .filter(t -> t.at() >= last.at() - FLING_MS)
        .anyMatch(t -> t.x() != last.x() || t.y() != last.y());
  }

  /** A list may roll on after the finger has left: waits, bounded, until nothing moves. */
  private void calm() {
    long end = System.nanoTime() + ROLL.toNanos();
    List<WebPane> pages = seenWebs();
    int before = motion(pages);
    while (System.nanoTime() < end) {
      pause(80);
      int now = motion(pages);
      if (now == before) {
        break;
      }
      before = now;
    }
    settle();
  }

  private int motion(List<WebPane> pages) {
    int sum = main.ask(() -> Motion.of(windows.panes()));
    for (WebPane page : pages) {
      sum = 31 * sum + page.motion();
    }
    return sum;
  }

  static void pause(long ms) {
    if (ms > 0) {
      try {
        Thread.sleep(ms);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void key(int code, int meta, boolean longPress) {
    if (code == KeyEvent.KEYCODE_HOME) {
      home();
      return;
    }
    if (code == KeyEvent.KEYCODE_APP_SWITCH) {
      showRecents();
      return;
    }
    if (code == KeyEvent.KEYCODE_POWER || code == KeyEvent.KEYCODE_SLEEP) {
      // the screen that is woken again is the lock screen
      lock(true);
      return;
    }
    if (code == KeyEvent.KEYCODE_NOTIFICATION) {
      openNotifications();
      return;
    }
    deed(
        () -> {
          if (tasks.top() instanceof SystemCard card && code == KeyEvent.KEYCODE_BACK) {
            card.back();
            return;
          }
          hands.key(KeyEvent.ACTION_DOWN, code, meta, 0);
          if (longPress) {
            hands.key(KeyEvent.ACTION_DOWN, code, meta, 1);
          }
          hands.key(KeyEvent.ACTION_UP, code, meta, 0);
        });
    settle();
  }

  @Override
  public boolean type(int uid, String text, boolean replace) {
    WebSpots.Spot spot = nodes.web().spot(uid);
    if (spot != null) {
      boolean taken = spot.type(webs, text, replace);
      settle();
      return taken;
    }
    View view = main.ask(() -> view(uid));
    return entered(() -> Typing.set(view, text, replace));
  }

  @Override
  public boolean write(String text) {
    WebPane pane = focusedWeb();
    if (pane != null) {
      pane.page().write(text);
      settle();
      return true;
    }
    return entered(
        () -> {
          View focus = focus();
          return focus != null && Typing.write(focus, text, hands::key);
        });
  }

  @Override
  public boolean editorAction(int action) {
    return entered(
        () -> {
          View focus = focus();
          return focus != null && Typing.action(focus, action);
        });
  }

  private boolean entered(BooleanSupplier entering) {
    AtomicBoolean taken = new AtomicBoolean();
    deed(() -> taken.set(entering.getAsBoolean()));
    settle();
    return taken.get();
  }

  @Override
  public boolean scroll(int uid, boolean forward) {
    WebPane pane = web(uid);
    if (pane != null) {
      return pane.scroll(forward);
    }
    int action =
        forward
            ? AccessibilityNodeInfo.ACTION_SCROLL_FORWARD
            : AccessibilityNodeInfo.ACTION_SCROLL_BACKWARD;
    boolean moved = main.ask(() -> view(uid).performAccessibilityAction(action, null));
    // the scrolling is animated
    pause(100);
    calm();
    return moved;
  }

  /**
   * As UiDevice.waitForIdle: until nothing is due for a moment, at most a second. An app that has
   * crashed meanwhile has ended by then.
   */
  @Override
  public void settle() {
    calmDown();
    if (webs.isUsed() && !main.isCurrent()) {
      List<WebPane> seen = seenWebs();
      seen.forEach(pane -> pane.page().settle());
      if (!seen.isEmpty()) {
        calmDown();
      }
    }
    afterTheEnd();
  }

  private void calmDown() {
    long end = System.nanoTime() + 1_000_000_000L;
    while (System.nanoTime() < end) {
      boolean busy = main.ask(this::isBusy);
      if (!busy) {
        return;
      }
      pause(5);
    }
  }

  private boolean isBusy() {
    if (!dying) {
      cards();
    }
    return windows.panes().stream()
            .anyMatch(p -> p.root().isLayoutRequested() || p.root().hasTransientState())
        || MainThread.busy(5);
  }

  @Override
  public String clipboard() {
    return main.ask(
        () -> {
          ClipData clip = clip();
          return clip == null
              ? ""
              : String.valueOf(clip.getItemAt(0).coerceToText(RuntimeEnvironment.getApplication()));
        });
  }

  @Override
  public void clipboard(String text) {
    main.act(() -> clipboardService().setPrimaryClip(ClipData.newPlainText("", text)));
  }

  /** It is the phone's: it outlives the process that put it there. */
  private static @Nullable ClipData clip() {
    ClipData clip = clipboardService().getPrimaryClip();
    return clip == null || clip.getItemCount() == 0 ? null : clip;
  }

  private static ClipboardManager clipboardService() {
    return RuntimeEnvironment.getApplication().getSystemService(ClipboardManager.class);
  }
}
