// An Electron window without any of the program's guards: shows that the attempts of listeningHost.ts do arrive where
// nothing stops them. Reads the attempts from the file named in its last argument.
const { app, BrowserWindow } = require('electron');
const { readFileSync } = require('node:fs');

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadFile(process.argv.at(-2));
  await window.webContents.executeJavaScript(readFileSync(process.argv.at(-1), 'utf8'));
  app.quit();
});
