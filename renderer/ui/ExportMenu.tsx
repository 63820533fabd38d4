import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ExportFormat } from '../../shared/dataset/export/exportTable.ts';
import type { TwinTable } from '../charts/twinTable.ts';
import { useText } from '../text/useText.ts';
import { useExportTable } from './useExportTable.ts';

interface ExportMenuProps {
  /** Name of the file, without extension. */
  readonly name: string;
  /** Made when somebody asks for it; a long table may have to be fetched first. */
  readonly table: () => TwinTable | Promise<TwinTable>;
  /** Further items: images of a chart. */
  readonly children?: ReactNode;
  readonly size?: 'compact-xs' | 'compact-sm';
  /** In pixels, to stand beside other tools. */
  readonly height?: number;
}

/** One button for every way in which a table can be taken out: CSV, Excel, Dataset-JSON. */
export const ExportMenu = ({ name, table, children, size = 'compact-sm', height }: ExportMenuProps) => {
  const { t } = useText();
  const save = useExportTable();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          h={height}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
        >
          {t('export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ExportFormat.options.map((format) => (
          <Menu.Item key={format} onClick={() => void save(name, format, table)}>
            {t(`export.format.${format}`)}
          </Menu.Item>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
};
