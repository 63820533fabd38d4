import type { Language } from '../shared/text/text.ts';

const en = {
  file: 'File',
  openExample: 'Open the example study',
  verifyPdf: 'Verify a decision PDF…',
  lock: 'Lock workspace',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  about: 'About SRC Workbench',
};

const zhCN: typeof en = {
  file: '文件',
  openExample: '打开示例研究',
  verifyPdf: '验证决策 PDF…',
  lock: '锁定工作区',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '视图',
  resetZoom: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  fullScreen: '全屏',
  help: '帮助',
  shortcuts: '键盘快捷键',
  about: '关于 SRC Workbench',
};

/** Words of the menu bar, which the main process draws and the page's texts cannot reach. */
export const menuText: { readonly [L in Language]: typeof en } = { en, 'zh-CN': zhCN };
