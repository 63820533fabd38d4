import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ExportFormat } from '../../shared/dataset/export/exportTable.ts';
import { useText } from '../text/useText.ts';
import { useExportDomain } from './useExportTable.ts';

interface DomainExportMenuProps {
  readonly cutId: string;
  /** Domains of the cut that have rows. */
  readonly domains: readonly string[];
}

/** Takes a whole domain of a cut out of the workspace: first the format, then the domain. */
export const DomainExportMenu = ({ cutId, domains }: DomainExportMenuProps) => {
  const { t } = useText();
  const save = useExportDomain();
  if (domains.length === 0) return null;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {t('export.domains')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ExportFormat.options.map((format) => (
          <Menu.Sub key={format} position="left-start" transitionProps={{ duration: 0 }}>
            <Menu.Sub.Target>
              <Menu.Sub.Item>{t(`export.format.${format}`)}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown mah={380} style={{ overflowY: 'auto' }}>
              {domains.map((domain) => (
                <Menu.Item key={domain} onClick={() => void save(cutId, domain, format)}>
                  {domain}
                </Menu.Item>
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
