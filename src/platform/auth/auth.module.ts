import { Global, Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver.js';
import { AccessService } from './access.service.js';
import { Authenticator } from './authenticator.js';
import { BootstrapService } from './bootstrap.service.js';
import { RoleService } from './role.service.js';

/** Who may come in and who may do what. */
@Global()
@Module({
  providers: [Authenticator, AccessService, RoleService, AccessResolver, BootstrapService],
  exports: [Authenticator, AccessService, RoleService],
})
export class AuthModule {}
