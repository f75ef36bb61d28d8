package org.facecert.phone.inside;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.ComponentName;
import android.content.Intent;
import android.content.pm.ActivityInfo;
import android.os.Handler;
import android.os.Looper;
import android.view.View;
import java.util.ArrayList;
import java.util.List;
import org.facecert.phone.api.Front;
import org.jspecify.annotations.Nullable;
import org.robolectric.RuntimeEnvironment;

/**
 * The activity task manager: tasks of cards, the front task last; {@link #turn} carries out what
 * they have become.
 */
final class Tasks {
  private static final String REQUEST_PERMISSIONS = "android.content.pm.action.REQUEST_PERMISSIONS";
  private static final String NAMES = "android.content.pm.extra.REQUEST_PERMISSIONS_NAMES";

  private record Task(List<Card> cards) {
    @Nullable Card top() {
      return cards.isEmpty() ? null : cards.get(cards.size() - 1);
    }

    String app() {
      return cards.get(0).app();
    }
  }

  private final Kernel kernel;
  private final List<Task> tasks = new ArrayList<>();
  private @Nullable Task locked;

  Tasks(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * Forgets everything: the process is gone, and with it its windows. Only the home screen remains.
   */
  void reset() {
    tasks.clear();
    push(new HomeScreen(kernel), null);
    if (locked != null) {
      locked = null;
      lock(true);
    }
  }

  boolean isLocked() {
    return locked != null;
  }

  /** While the phone is locked its lock screen lies over every task. */
  void lock(boolean on) {
    Task lock = locked;
    if (on && lock == null) {
      lock = new Task(new ArrayList<>(List.of(new LockScreen(kernel))));
      tasks.add(lock);
      locked = lock;
    } else if (!on && lock != null) {
      lock.cards().forEach(Card::finish);
      locked = null;
    }
  }

  // ---- what is asked for

  /** An activity, or the app without one, starts something; called on the app's own stack. */
  void requested(@Nullable Activity caller, @Nullable String who, Intent intent, int request) {
    if (REQUEST_PERMISSIONS.equals(intent.getAction())) {
      String[] names = intent.getStringArrayExtra(NAMES);
      post(() -> askPermissions(caller, who, request, names == null ? new String[0] : names));
      return;
    }
    Card system = SystemScreens.forIntent(kernel, intent);
    ActivityInfo info = resolve(intent);
    if (info == null && system == null) {
      throw new ActivityNotFoundException("No Activity found to handle " + intent);
    }
    logStart(intent, info, system);
    post(
        () -> {
          Card from = cardOf(caller);
          if (info != null) {
            open(intent, info, from, who, request);
          } else if (system != null) {
            link(system, from, who, request);
            push(system, null);
          }
        });
  }

  private void logStart(Intent intent, @Nullable ActivityInfo info, @Nullable Card system) {
    String target = "";
    if (info != null) {
      target = component(info.packageName, info.name);
    } else if (system != null) {
      target = component(system.app(), system.activity());
    }
    String text =
        "START u0 {act=%s cmp=%s} with LAUNCH_MULTIPLE from uid %d"
            .formatted(intent.getAction(), target, android.os.Process.myUid());
    kernel.state().log().system('I', "ActivityTaskManager", text);
  }

  private static void post(Runnable deed) {
    new Handler(Looper.getMainLooper()).post(deed);
  }

  private @Nullable ActivityInfo resolve(Intent intent) {
    String loaded = kernel.loadedApp();
    ActivityInfo info =
        intent.resolveActivityInfo(RuntimeEnvironment.getApplication().getPackageManager(), 0);
    return info != null && info.packageName.equals(loaded) ? info : null;
  }

  private static void link(Card card, @Nullable Card from, @Nullable String who, int request) {
    card.caller = from;
    card.who = who;
    card.request = request;
  }

  /** Starts an activity of the app by the rules of its launch mode and flags. */
  void open(
      Intent intent, ActivityInfo info, @Nullable Card from, @Nullable String who, int request) {
    Task task = taskOf(info.packageName);
    int flags = intent.getFlags();
    if (task != null && (flags & Intent.FLAG_ACTIVITY_CLEAR_TASK) != 0) {
      task.cards().forEach(Card::finish);
      task = null;
    }
    if (task != null && reuse(task, intent, info)) {
      front(task);
      return;
    }
    AppCard card = new AppCard(classOf(info), intent, info);
    link(card, from, who, request);
    push(card, task);
  }

  private Class<? extends Activity> classOf(ActivityInfo info) {
    try {
      return Class.forName(info.name, true, kernel.appLoader()).asSubclass(Activity.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Unable to instantiate activity ComponentInfo{%s}: the app has no such class"
              .formatted(component(info.packageName, info.name)),
          e);
    }
  }

  /** How an activity that is in its task already is started again. */
  private record Reuse(boolean clearTop, boolean singleTop, boolean reorder) {

    static Reuse of(Intent intent, ActivityInfo info) {
      int flags = intent.getFlags();
      boolean alone =
          info.launchMode == ActivityInfo.LAUNCH_SINGLE_TASK
              || info.launchMode == ActivityInfo.LAUNCH_SINGLE_INSTANCE;
      return new Reuse(
          alone || (flags & Intent.FLAG_ACTIVITY_CLEAR_TOP) != 0,
          alone
              || info.launchMode == ActivityInfo.LAUNCH_SINGLE_TOP
              || (flags & Intent.FLAG_ACTIVITY_SINGLE_TOP) != 0,
          (flags & Intent.FLAG_ACTIVITY_REORDER_TO_FRONT) != 0);
    }
  }

  private boolean reuse(Task task, Intent intent, ActivityInfo info) {
    Reuse how = Reuse.of(intent, info);
    List<Card> cards = task.cards();
    for (int k = cards.size() - 1; k >= 0; k--) {
      if (cards.get(k) instanceof AppCard card
          && !card.finishing()
          && card.activity().equals(info.name)) {
        boolean kept = bringUp(cards, k, how);
        if (kept) {
          card.newIntent(intent);
        }
        return kept;
      }
    }
    return false;
  }

  /** Makes way for the card at a place of its task; false when a new one must take its place. */
  private static boolean bringUp(List<Card> cards, int at, Reuse how) {
    if (how.clearTop()) {
      cards.subList(at + 1, cards.size()).forEach(Card::finish);
      if (!how.singleTop()) {
        cards.get(at).finish();
      }
      return how.singleTop();
    }
    if (how.reorder()) {
      cards.add(cards.remove(at));
      return true;
    }
    return at == cards.size() - 1 && how.singleTop();
  }

  /** Puts a card on top of its app's task, or on a task of its own, in front. */
  void push(Card card, @Nullable Task given) {
    Task task = given;
    if (task == null) {
      task = new Task(new ArrayList<>());
      tasks.add(task);
    }
    task.cards().add(card);
    front(task);
  }

  void pushSystem(SystemCard card) {
    Task task = taskOf(card.app());
    if (task != null) {
      tasks.remove(task);
      task.cards().forEach(Card::finish);
      closed.addAll(task.cards());
    }
    push(card, null);
  }

  /** A sheet of the system over the card that caused it. */
  private void askPermissions(
      @Nullable Activity caller, @Nullable String who, int request, String[] names) {
    Card from = cardOf(caller);
    Task task = from == null ? null : taskHolding(from);
    PermissionScreen screen = new PermissionScreen(kernel, names);
    link(screen, from, who, request);
    screen.next();
    if (screen.finishing()) {
      // nothing to ask: Android answers through the same activity, which never shows
      if (from != null) {
        from.results.add(screen.outcome());
        redeliver(from);
      }
      return;
    }
    push(screen, task);
  }

  private void redeliver(Card card) {
    if (card.stage == Card.Stage.RESUMED) {
      card.pause();
    }
  }

  private void front(Task task) {
    tasks.remove(task);
    tasks.add(task);
    Task lock = locked;
    if (lock != null) {
      tasks.remove(lock);
      tasks.add(lock);
    }
  }

  // ---- what the app says of its tasks

  void finishTaskOf(Activity activity) {
    Card card = cardOf(activity);
    Task task = card == null ? null : taskHolding(card);
    if (task != null) {
      task.cards().forEach(Card::finish);
    }
  }

  /** Once what the app is doing now has ended, as a phone does it. */
  void recreated(Activity activity) {
    post(
        () -> {
          AppCard card = cardOf(activity);
          if (card != null) {
            card.recreate();
          }
        });
  }

  boolean moveToBack(Activity activity, boolean nonRoot) {
    Card card = cardOf(activity);
    Task task = card == null ? null : taskHolding(card);
    if (task == null || (!nonRoot && task.cards().get(0) != card)) {
      return false;
    }
    home();
    return true;
  }

  boolean isRoot(Activity activity) {
    Card card = cardOf(activity);
    Task task = card == null ? null : taskHolding(card);
    return task != null && task.cards().get(0) == card;
  }

  // ---- what the person asks for

  void home() {
    Task task = taskOf(HomeScreen.APP);
    if (task != null) {
      task.cards().subList(1, task.cards().size()).forEach(Card::finish);
      front(task);
    }
  }

  /** What was used last, by its first card, the home screen left out. */
  List<Front> recent() {
    List<Front> recent = new ArrayList<>();
    for (Task task : tasks) {
      if (!task.equals(locked) && !task.cards().isEmpty() && !task.app().equals(HomeScreen.APP)) {
        recent.add(0, new Front(task.app(), task.cards().get(0).activity()));
      }
    }
    return recent;
  }

  /** The launcher shows what was used last. */
  void recents() {
    home();
    push(new RecentApps(kernel), taskOf(HomeScreen.APP));
  }

  boolean bringToFront(String app) {
    Task task = taskOf(app);
    if (task != null) {
      front(task);
    }
    return task != null;
  }

  void close(String app) {
    for (Task task : List.copyOf(tasks)) {
      if (task.app().equals(app) && !app.equals(HomeScreen.APP) && !task.equals(locked)) {
        task.cards().forEach(Card::finish);
      }
    }
  }

  /** The screen was turned: every activity is told of it. */
  void turned() {
    for (Card card : cards()) {
      View decor = card.decor();
      if (card instanceof AppCard activity) {
        activity.turned();
      } else if (decor != null) {
        decor.requestLayout();
      }
    }
  }

  Card top() {
    Task task = tasks.get(tasks.size() - 1);
    Card card = task.top();
    return card == null ? tasks.get(0).cards().get(0) : card;
  }

  Front front() {
    Card card = top();
    return new Front(card.app(), card.activity());
  }

  boolean has(String app) {
    return taskOf(app) != null;
  }

  private @Nullable Task taskOf(String app) {
    for (int k = tasks.size() - 1; k >= 0; k--) {
      Task task = tasks.get(k);
      if (!task.cards().isEmpty() && !task.equals(locked) && task.app().equals(app)) {
        return task;
      }
    }
    return null;
  }

  private @Nullable Task taskHolding(Card card) {
    return tasks.stream().filter(t -> t.cards().contains(card)).findFirst().orElse(null);
  }

  @Nullable AppCard cardOf(@Nullable Activity activity) {
    for (Task task : tasks) {
      for (Card card : task.cards()) {
        if (card instanceof AppCard app && app.get() == activity) {
          return app;
        }
      }
    }
    return null;
  }

  /** The cards that can be seen, lowest first. */
  List<Card> visible() {
    return visible(tasks.get(tasks.size() - 1));
  }

  private static List<Card> visible(Task task) {
    List<Card> cards = task.cards();
    int lowest = cards.size() - 1;
    while (lowest > 0
        && (cards.get(lowest).seeThrough() || cards.get(lowest).stage == Card.Stage.NEW)) {
      lowest--;
    }
    return List.copyOf(cards.subList(Math.max(0, lowest), cards.size()));
  }

  // ---- carrying it out

  private final List<Card> closed = new ArrayList<>();

  /**
   * Once per turn of the main thread: collects what finished, then pauses, resumes and stops until
   * all stands as it should.
   */
  void turn() {
    // an activity may start or finish others while it resumes
    int rounds = 0;
    while (rounds < 20 && settleOnce()) {
      rounds++;
    }
  }

  private boolean settleOnce() {
    boolean changed = collect();
    Card top = top();
    changed |= pauseAllBut(top);
    picture();
    if (top.stage != Card.Stage.RESUMED) {
      resume(top);
      changed = true;
    }
    changed |= hideAndShow(top);
    bury();
    return changed;
  }

  private List<Card> cards() {
    return tasks.stream().flatMap(t -> t.cards().stream()).toList();
  }

  private boolean pauseAllBut(Card top) {
    boolean changed = false;
    for (Card card : cards()) {
      if (card != top && card.stage == Card.Stage.RESUMED) {
        card.pause();
        changed = true;
      }
    }
    closed.stream().filter(c -> c.stage == Card.Stage.RESUMED).forEach(Card::pause);
    return changed;
  }

  /** What is left and still to be seen is kept in a picture, before it is stopped. */
  private void picture() {
    for (Task task : tasks.subList(0, tasks.size() - 1)) {
      if (task.top() instanceof AppCard card && card.stage == Card.Stage.PAUSED) {
        kernel.keepPicture(card, visible(task));
      }
    }
  }

  private void resume(Card card) {
    card.resume();
    if (card instanceof AppCard && card.stage == Card.Stage.RESUMED) {
      String shown = "Displayed " + component(card.app(), card.activity());
      kernel.state().log().system('I', "ActivityTaskManager", shown);
    }
  }

  /** Stops what can no longer be seen; what can be seen again becomes visible. */
  private boolean hideAndShow(Card top) {
    boolean changed = false;
    List<Card> seen = visible();
    for (Card card : cards()) {
      if (card.stage == Card.Stage.PAUSED && !seen.contains(card)) {
        card.stop();
        changed = true;
      } else if (card.stage == Card.Stage.STOPPED
          && card != top
          && seen.contains(card)
          && !card.finishing()) {
        card.visible(true);
      }
    }
    return changed;
  }

  private void bury() {
    for (Card card : List.copyOf(closed)) {
      closed.remove(card);
      if (card.stage == Card.Stage.PAUSED) {
        card.stop();
      }
      card.destroy();
    }
  }

  private boolean collect() {
    boolean changed = false;
    for (Task task : List.copyOf(tasks)) {
      for (Card card : List.copyOf(task.cards())) {
        if (!card.finishing()) {
          continue;
        }
        task.cards().remove(card);
        closed.add(card);
        changed = true;
        Card caller = card.caller;
        if (caller != null && card.request >= 0 && !caller.finishing()) {
          caller.results.add(card.outcome());
        }
      }
      if (task.cards().isEmpty()) {
        tasks.remove(task);
      }
    }
    return changed;
  }

  /** PACKAGE/.Class as the system writes components. */
  static String component(String app, String activity) {
    return new ComponentName(app, activity).flattenToShortString();
  }
}
