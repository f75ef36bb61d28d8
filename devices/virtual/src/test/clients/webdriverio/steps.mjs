// What a test author does with WebdriverIO: the server's port, the APK, then the phone's serial and adb's port.
import assert from 'node:assert/strict';
import {remote, Key} from 'webdriverio';

const APP = 'org.example.playground';
const [port, apk, udid, adbPort] = process.argv.slice(2);
const capabilities = {
  platformName: 'Android',
  'appium:automationName': 'UiAutomator2',
  'appium:app': apk,
  'appium:newCommandTimeout': 240,
  // a busy machine takes longer than the 20 s that are usual
  'appium:adbExecTimeout': 60000,
  ...(udid ? {'appium:udid': udid, 'appium:adbPort': Number(adbPort)} : {}),
};
// the first of the two fits no Android phone
const driver = await remote({
  hostname: '127.0.0.1',
  port: Number(port),
  logLevel: 'silent',
  connectionRetryCount: 0,
  capabilities: {
    alwaysMatch: capabilities,
    firstMatch: [{'appium:deviceName': 'Android'}, {'appium:deviceName': 'other'}],
  },
});
let failed = 0;
async function step(name, run) {
  try {
    await run();
    console.log(`ok ${name}`);
  } catch (e) {
    failed += 1;
    console.log(`FAILED ${name}: ${String(e.message).split('\n')[0]}`);
  }
}
const desk = () =>
  driver.execute('mobile: startActivity', {component: `${APP}/.DeskActivity`, stop: true});
const text = async (id) => driver.$(`id=${APP}:id/${id}`).getText();
const eventually = (wanted) =>
  driver.waitUntil(async () => (await text('status')) === wanted, {timeout: 10000});

try {
  await driver.setTimeout({implicit: 10000});
  await step('keys', async () => {
    await desk();
    await driver.$(`id=${APP}:id/field`).click();
    await driver.keys(['a', 'b', Key.Backspace, 'c']);
    assert.equal(await text('field'), 'ac');
    await driver.keys([Key.Enter]);
    await eventually('action 3');
  });
  await step('setValue and addValue', async () => {
    const field = await driver.$(`id=${APP}:id/field`);
    await field.setValue('测试');
    await field.addValue(' & more');
    assert.equal(await field.getText(), '测试 & more');
  });
  await step('hideKeyboard', async () => {
    assert.equal(await driver.isKeyboardShown(), false);
    await driver.hideKeyboard();
  });
  await step('an unknown mobile command', async () => {
    await assert.rejects(driver.execute('mobile: noSuchCommand', {}), /noSuchCommand/);
  });
  await step('a stale element is looked for anew', async () => {
    const status = await driver.$(`id=${APP}:id/status`);
    await status.getText();
    await desk();
    assert.match(await status.getText(), /^desk/);
  });
  await step('locators', async () => {
    await driver.activateApp(APP);
    await desk();
    for (const by of ['//*[@text="Notify"]', 'android=new UiSelector().text("Notify")', '*[text="Notify"]']) {
      assert.equal(await driver.$(by).isDisplayed(), true, by);
    }
    await driver.setTimeout({implicit: 0});
    assert.equal(await driver.$('~nothing').isExisting(), false);
    await driver.setTimeout({implicit: 10000});
  });
  await step('getStrings', async () => {
    assert.equal((await driver.getStrings('zh')).hello, '你好');
  });
  await step('deepLink', async () => {
    await driver.execute('mobile: deepLink', {url: 'playground://shelf/3', package: APP});
    await eventually('desk playground://shelf/3 null');
  });
  await step('clipboard', async () => {
    await driver.setClipboard(Buffer.from('copied').toString('base64'), 'plaintext');
    assert.equal(Buffer.from(await driver.getClipboard(), 'base64').toString(), 'copied');
  });
  await step('orientation', async () => {
    await driver.execute('mobile: startActivity', {component: `${APP}/.MainActivity`, stop: true});
    await driver.setOrientation('LANDSCAPE');
    assert.equal(await driver.getOrientation(), 'LANDSCAPE');
    await driver.setOrientation('PORTRAIT');
  });
  await step('connectivity', async () => {
    await driver.execute('mobile: setConnectivity', {wifi: false});
    assert.deepEqual(await driver.execute('mobile: getConnectivity', {services: ['wifi']}), {wifi: false});
    await driver.execute('mobile: setConnectivity', {wifi: true});
  });
  await step('app state', async () => {
    assert.equal(await driver.queryAppState(APP), 4);
    await driver.terminateApp(APP);
    assert.equal(await driver.queryAppState(APP), 1);
    await driver.activateApp(APP);
  });
  await step('contexts', async () => {
    assert.ok((await driver.getContexts()).includes('NATIVE_APP'));
  });
  await step('gesture by pointer actions', async () => {
    await driver.execute('mobile: startActivity', {component: `${APP}/.MainActivity`, stop: true});
    const before = await driver.getPageSource();
    await driver.swipe({direction: 'up'});
    assert.notEqual(await driver.getPageSource(), before);
  });
} finally {
  await driver.deleteSession();
}
process.exit(failed === 0 ? 0 : 1);
