package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.facecert.check.DeletionWords.Fate;
import org.facecert.check.DeletionWords.Told;
import org.junit.jupiter.api.Test;

/** {@link DeletionWords}: what apps of many kinds say, and do not say, when one withdraws. */
final class DeletionWordsTest {

  private static final DeletionWords WORDS = DeletionWords.shipped();

  private static final String SAID =
      """
      Your face data will be deleted.
      Face data that rest on it are deleted.
      We erase the template of your face at once.
      All facial images are removed from our servers within 7 days.
      Your selfie and everything we have of it is destroyed immediately.
      The biometric template is wiped and your photo discarded.
      Your face has been deleted.
      We anonymise your facial measurements.
      Your face data is no longer stored.
      Nothing of it is kept: all face pictures are gone.
      Face pictures are kept for 30 days because the law on disputes wants it.
      We retain the face image until 31 May as tax law demands.
      Face images will be deleted from this phone and our servers.
      Withdraw and delete my face data
      We delete your face data within 15 working days; the result of past checks stays.
      Your facial profile: all files are purged tonight.
      We do not delete the face photo before 30 days have passed because the law has us keep it.
      相关人脸数据将被删除
      撤回后我们将删除您的人脸信息
      您的面部特征值将立即清除
      人脸照片已从服务器销毁
      人脸底图会在24小时内删除
      我们会对您的面部信息作匿名化处理
      系统将不再保存您的人脸信息
      您的刷脸数据将于7个工作日内清空
      面容数据已抹除
      人脸已删除
      依照反洗钱法，人脸照片须保存5年
      為遵守法規，臉部影像將保留30天後刪除，人臉範本立即刪除
      人脸模板、照片及影像均会移除
      Your consent to the use of your face data has ended and your face data was deleted.
      Your face template is deleted and you may register again.
      您的人脸信息授权已撤回，人脸模板已删除
      人脸信息已删除，删除后不支持恢复
      """;

  private static final String NOT_DELETED =
      """
      Your face data will not be deleted.
      This does not delete your face pictures.
      We cannot erase the face template.
      人脸信息不会被删除
      撤回后人脸照片暂不删除
      此操作不删除人脸数据
      """;

  private static final String DOUBTFUL =
      """
      To delete your face data contact customer service.
      You can also have your face data deleted in Settings.
      The face picture is deleted after each comparison.
      Face data are deleted when you close your account.
      The face template on this phone is deleted.
      Your face data will be handled in accordance with our policy.
      We keep your facial data.
      如需删除人脸信息，请联系客服
      您可以在隐私设置中申请删除人脸数据
      每次比对后人脸照片即删除
      本机上的人脸特征将被删除
      我们会妥善处理您的人脸信息
      人脸信息将按规定处理
      人脸数据仍会保留
      Delete the app to remove your face data.
      Your face data is removed if you clear the app's data.
      Your face data is deleted when your account is closed.
      Face data is deleted once you uninstall.
      We may delete your face data.
      Your face picture is deleted right after it is compared.
      Your consent to the use of your face data was deleted.
      The permission to use your face data is removed.
      Your face data processing consent has been cleared.
      Do you want to delete your face data too?
      Also delete my face data
      Deleting your face data is not possible before May.
      Our access to your face data was removed.
      人脸信息访问权限已清除
      已清除人脸信息授权
      人脸信息使用授权已移除
      刪除人臉資訊授權
      卸载应用后删除人脸信息
      账号关闭后删除人脸数据
      是否同时删除人脸信息？
      The template is kept, only the switch is deleted.
      The face template remains until deleted.
      Clear the switch to stop using face data.
      清除人脸识别授权，您的数据仍受保护
      删除人脸支付协议，人脸信息将停止使用
      """;

  private static final String SILENT =
      """
      Your preference was saved.
      Consent withdrawn
      Face login is off.
      Face login has been removed.
      You can sign in with your password from now on.
      We will no longer ask for your face.
      Face login will stop working. Go on?
      Your settings are stored.
      Your change has been recorded.
      The shortcut was removed.
      The cache was cleared.
      All other services go on.
      Are you sure? Your account will be less safe.
      Here you see what you have agreed to.
      Your other data stay as they are.
      We no longer use your face.
      You have been signed out.
      设置已保存
      已撤回同意
      刷脸登录已关闭
      已删除刷脸登录方式
      人脸识别功能已停用
      您的偏好已更新
      撤回后将无法刷脸登录
      其他服务不受影响
      账户安全性降低，是否继续
      您可在此查看已作出的授权，并随时撤回
      快捷方式已移除
      我们不再使用您的人脸
      您已退出登录
      """;

  @Test
  void that_the_face_data_go_or_why_they_stay_is_said() {
    all(SAID, false, Fate.SAID);
  }

  @Test
  void that_they_do_not_go_is_said() {
    all(NOT_DELETED, false, Fate.NOT_DELETED);
  }

  @Test
  void another_occasion_another_act_or_nothing_definite_is_for_a_person() {
    all(DOUBTFUL, false, Fate.DOUBTFUL);
  }

  @Test
  void a_preference_that_was_saved_says_nothing_of_the_data() {
    List<String> wrong = new ArrayList<>();
    SILENT.lines().filter(s -> !WORDS.in(s, false).isEmpty()).forEach(wrong::add);
    SILENT.lines().filter(s -> !WORDS.in(s, true).isEmpty()).forEach(wrong::add);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whose_data_go_the_words_around_tell() {
    for (String words :
        List.of("Your data will be deleted.", "相关数据将立即删除", "The photos are erased")) {
      assertThat(fates(words, true)).as(words).containsExactly(Fate.SAID);
      assertThat(fates(words, false)).as(words).containsExactly(Fate.DOUBTFUL);
    }
  }

  private static void all(String table, boolean ofFace, Fate expected) {
    List<String> wrong = new ArrayList<>();
    table
        .lines()
        .filter(s -> !fates(s, ofFace).contains(expected) || fates(s, ofFace).size() != 1)
        .forEach(s -> wrong.add(s + " -> " + fates(s, ofFace)));
    assertThat(wrong).isEmpty();
  }

  private static List<Fate> fates(String words, boolean ofFace) {
    return WORDS.in(words, ofFace).stream().map(Told::fate).toList();
  }
}
